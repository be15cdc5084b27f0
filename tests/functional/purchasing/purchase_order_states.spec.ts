import { test } from '@japa/runner'
import { SYSTEM, tenantTable } from '#foundation'
import { ApprovePurchaseOrder, CancelPurchaseOrder, ClosePurchaseOrder } from '#purchasing'
import { openQuantities } from '#purchasing/queries/open_quantities'
import type { Tenant } from '#tenancy'
import { givenGoods, type GoodsVariant } from '#tests/fixtures/goods_fixture'
import {
  givenAPurchaseOrder,
  reread,
  whenGoodsArrive,
  whenTheBrandConfirms,
} from '#tests/fixtures/purchase_order_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const auditOf = (tenant: Tenant, id: number): Promise<string[]> =>
  inTenant(tenant, async () => {
    const rows = await tenantTable('audit_entries')
      .where({ subject_type: 'purchase_order', subject_id: id })
      .orderBy('id')
    return rows.map((row) => row.action.replace('purchase_order.', ''))
  })

const onOrder = (tenant: Tenant, variant: GoodsVariant) =>
  inTenant(tenant, async () => (await openQuantities([variant.id])).get(variant.id) ?? 0)

const what = (result: { ok: true } | { ok: false; error: { type: string } }) =>
  result.ok ? 'done' : result.error.type

test.group('The life of a purchase order', () => {
  test('a second approval changes nothing', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    const order = await givenAPurchaseOrder(tenant, {
      lines: [{ variant: tea, quantity: 10 }],
      stage: 'draft',
    })
    assert.equal(await onOrder(tenant, tea), 0)
    const approve = () =>
      inTenant(tenant, () =>
        new ApprovePurchaseOrder().handle({ purchaseOrderId: order.id, actor: SYSTEM })
      )
    assert.deepEqual((await Promise.all([approve(), approve()])).map(what), ['done', 'done'])
    const approved = await reread(tenant, order.id)
    assert.equal(what(await approve()), 'done')
    assert.deepEqual(
      (await reread(tenant, order.id)).approvedAt?.toMillis(),
      approved.approvedAt?.toMillis()
    )
    assert.deepEqual(await auditOf(tenant, order.id), ['drafted', 'approved'])
    assert.equal(await onOrder(tenant, tea), 10)
  })

  test('can be cancelled until the brand has confirmed it', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    for (const stage of ['draft', 'approved', 'confirmed'] as const) {
      const order = await givenAPurchaseOrder(tenant, {
        lines: [{ variant: tea, quantity: 10 }],
        stage,
      })
      const cancel = () =>
        inTenant(tenant, () =>
          new CancelPurchaseOrder().handle({
            purchaseOrderId: order.id,
            reason: 'Too many',
            actor: SYSTEM,
          })
        )
      const expected = stage === 'confirmed' ? 'wrong_state' : 'done'
      assert.deepEqual([what(await cancel()), what(await cancel())], [expected, expected])
      const late = await inTenant(tenant, () =>
        new ApprovePurchaseOrder().handle({ purchaseOrderId: order.id, actor: SYSTEM })
      )
      assert.equal(what(late), stage === 'confirmed' ? 'done' : 'wrong_state')
    }
    assert.equal(await onOrder(tenant, tea), 10)
  })

  test('the brand answers the whole order, once, and promises no more than was asked', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const [tea, cup] = (await givenGoods(tenant, { variantsOfEach: 2 })).variants
    const lines = [tea, cup].map((variant) => ({ variant, quantity: 10 }))
    const order = await givenAPurchaseOrder(tenant, { lines, stage: 'approved' })
    assert.equal(what(await whenTheBrandConfirms(tenant, order, [11, 10])), 'more_than_ordered')
    assert.equal(what(await whenTheBrandConfirms(tenant, order, [-1, 10])), 'wrong_quantity')
    assert.equal(what(await whenTheBrandConfirms(tenant, order, [0.5, 10])), 'wrong_quantity')
    assert.equal(what(await whenTheBrandConfirms(tenant, order, [8, 0])), 'done')
    assert.equal(what(await whenTheBrandConfirms(tenant, order, [10, 10])), 'wrong_state')

    const confirmed = await reread(tenant, order.id)
    assert.equal(confirmed.state, 'confirmed')
    assert.deepEqual(
      confirmed.lines.map((line) => [line.confirmedQuantity, line.declineReason]),
      [
        [8, 'Sold out'],
        [0, 'Sold out'],
      ]
    )
    assert.equal(await onOrder(tenant, tea), 8)
    assert.equal(await onOrder(tenant, cup), 0)
  })

  test('the same answer again, also at once, changes nothing', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    for (const quantity of [8, 0]) {
      const order = await givenAPurchaseOrder(tenant, {
        lines: [{ variant: tea, quantity: 10 }],
        stage: 'approved',
      })
      const answer = () => whenTheBrandConfirms(tenant, order, [quantity])
      const clicks = await Promise.all([answer(), answer()])
      assert.deepEqual([...clicks, await answer()].map(what), ['done', 'done', 'done'])
      assert.equal(what(await whenTheBrandConfirms(tenant, order, [10])), 'wrong_state')
      assert.lengthOf(await auditOf(tenant, order.id), 3)
    }
  })

  test('a brand that can deliver nothing declines', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    const order = await givenAPurchaseOrder(tenant, {
      lines: [{ variant: tea, quantity: 10 }],
      stage: 'approved',
    })
    await whenTheBrandConfirms(tenant, order, [0])
    assert.equal((await reread(tenant, order.id)).state, 'declined')
    assert.deepEqual(await auditOf(tenant, order.id), ['drafted', 'approved', 'declined'])
    const late = await whenGoodsArrive(tenant, order, [1])
    assert.equal(what(late), 'wrong_state')
  })

  test('closed short waits for nothing more', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    const order = await givenAPurchaseOrder(tenant, { lines: [{ variant: tea, quantity: 10 }] })
    await whenGoodsArrive(tenant, order, [6])
    assert.equal(await onOrder(tenant, tea), 4)
    const close = () =>
      inTenant(tenant, () =>
        new ClosePurchaseOrder().handle({
          purchaseOrderId: order.id,
          reason: 'The rest is discontinued',
          actor: SYSTEM,
        })
      )
    assert.deepEqual([what(await close()), what(await close())], ['done', 'done'])
    assert.equal(await onOrder(tenant, tea), 0)
    assert.equal(what(await whenGoodsArrive(tenant, order, [4])), 'wrong_state')
    assert.deepEqual(await auditOf(tenant, order.id), [
      'drafted',
      'approved',
      'confirmed',
      'received',
      'closed_short',
    ])
  })
})
