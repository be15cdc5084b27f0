import { test } from '@japa/runner'
import { tenantTable } from '#foundation'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { givenAPurchaseOrder, reread, whenIDraft } from '#tests/fixtures/purchase_order_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const what = (result: { ok: true } | { ok: false; error: { type: string } }) =>
  result.ok ? 'done' : result.error.type

test.group('Drafting a purchase order', () => {
  const pack = (tenant: Tenant, minOrderQuantity: number, packSize: number) =>
    inTenant(tenant, () =>
      tenantTable('variants').update({
        min_order_quantity: minOrderQuantity,
        pack_size: packSize,
      })
    )

  test('{quantity} units at a minimum of {minimum} in packs of {packSize}: {outcome}')
    .with([
      { quantity: 24, minimum: 20, packSize: 12, outcome: 'done' },
      { quantity: 12, minimum: 20, packSize: 12, outcome: 'not_orderable' },
      { quantity: 25, minimum: 20, packSize: 12, outcome: 'not_orderable' },
      { quantity: -24, minimum: 1, packSize: 1, outcome: 'not_orderable' },
      { quantity: 1.5, minimum: 1, packSize: 1, outcome: 'not_orderable' },
      { quantity: 1_000_001, minimum: 1, packSize: 1, outcome: 'not_orderable' },
      { quantity: 1_000_000, minimum: 1, packSize: 1, outcome: 'done' },
      { quantity: 0, minimum: 1, packSize: 1, outcome: 'no_lines' },
    ])
    .run(async ({ assert }, { quantity, minimum, packSize, outcome }) => {
      const tenant = await givenATenant()
      const [tea] = (await givenGoods(tenant)).variants
      await pack(tenant, minimum, packSize)
      const result = await whenIDraft(tenant, tea.brandId, [{ variantId: tea.id, quantity }])
      assert.equal(what(result), outcome)
    })

  test('freezes the supply price and why it was suggested', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant, { stock: 3 })).variants
    const order = await givenAPurchaseOrder(tenant, {
      lines: [{ variant: tea, quantity: 10 }],
      stage: 'draft',
    })
    await inTenant(tenant, () =>
      tenantTable('variants').update({ supply_price_minor: 100, floor_price_minor: 100 })
    )
    const [line] = (await reread(tenant, order.id)).lines
    assert.equal(line.unitCostMinor, 600n)
    assert.equal(order.totalMinor, 6_000n)
    assert.containSubset(line.reasoning, { available: 3, leadTimeSource: 'brand', onOrder: 0 })
  })

  test('another brand’s and another tenant’s variants are not for this order', async ({
    assert,
  }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const [tea, rival] = (await givenGoods(tenant, { brands: 2 })).variants
    const [foreign] = (await givenGoods(neighbour)).variants
    for (const { id } of [rival, foreign]) {
      const result = await whenIDraft(tenant, tea.brandId, [{ variantId: id, quantity: 1 }])
      assert.equal(what(result), 'unknown_variants')
    }
  })

  test('the same key is the same draft, also at once', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    const draft = () =>
      whenIDraft(tenant, tea.brandId, [{ variantId: tea.id, quantity: 1 }], {
        idempotencyKey: 'one-and-the-same-key',
      })
    const drafts = await Promise.all([draft(), draft(), draft()])
    assert.lengthOf(new Set(drafts.map((one) => one.ok && one.value.id)), 1)
  })

  test('the key of a draft that comes again with {title}: {outcome}')
    .with([
      { title: 'the same lines', quantity: 10, note: null, outcome: 'done' },
      { title: 'another quantity', quantity: 11, note: null, outcome: 'key_reused' },
      { title: 'a note', quantity: 10, note: 'By Friday', outcome: 'key_reused' },
    ])
    .run(async ({ assert }, { quantity, note, outcome }) => {
      const tenant = await givenATenant()
      const [tea] = (await givenGoods(tenant)).variants
      const draft = (wanted: number, more: { note?: string | null } = {}) =>
        whenIDraft(tenant, tea.brandId, [{ variantId: tea.id, quantity: wanted }], {
          idempotencyKey: 'one-and-the-same-key',
          ...more,
        })
      const first = await draft(10)
      const again = await draft(quantity, { note })
      assert.equal(what(again), outcome)
      const standing = again.ok ? again.value : 'standing' in again.error && again.error.standing
      assert.equal(standing && standing.id, first.ok && first.value.id)
    })
})
