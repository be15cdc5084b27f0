import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { clock } from '#foundation'
import type { PurchaseOrder } from '#purchasing'
import type { Role } from '#identity'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { booksOf, givenAPurchaseOrder, reread } from '#tests/fixtures/purchase_order_fixture'
import { givenASale } from '#tests/fixtures/purchasing_fixture'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

const signedIn = async (tenant: Tenant, role: Role, brandId?: number) => {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, { role, brandId })).email)
  return visitor
}

const platformPath = ({ number }: PurchaseOrder) => `/platform/purchase-orders/${number}`
const brandPath = ({ number }: PurchaseOrder) => `/brand/purchase-orders/${number}`

test.group('Purchase order pages', () => {
  test('lead from the suggestion to the receipt', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 1 })
    const [tea] = goods.variants
    const at = clock.now().minus({ days: 2 }).toISO()
    await givenASale(tenant, goods, { variant: tea, quantity: 35, at })
    await whenJobsAreDone(tenant)
    const operations = await signedIn(tenant, 'operations')
    const brand = await signedIn(tenant, 'brand_member', tea.brandId)

    const suggestions = await operations.get('/platform/purchase-orders/suggestions')
    assert.include(suggestions.body, tea.sku)
    const draft = await operations.ask('/platform/purchase-orders', {
      method: 'POST',
      form: {
        brandId: tea.brandId,
        idempotencyKey: randomUUID(),
        lines: [{ variantId: tea.id, quantity: 40 }],
      },
    })
    const path = draft.location!
    const number = path.split('/').at(-1)!
    assert.match(path, /^\/platform\/purchase-orders\/PO-\w{10}$/)
    assert.equal((await brand.get(`/brand/purchase-orders/${number}`)).status, 404)

    await operations.post(`${path}/approval`)
    const seen = await brand.get(`/brand/purchase-orders/${number}`)
    assert.equal(seen.status, 200)
    assert.notInclude(seen.body, 'unitsLast28Days')
    const page = await operations.get(path)
    assert.include(page.body, 'unitsLast28Days')

    const lineId = Number(
      /lineId&quot;:(\d+)|"lineId":(\d+)/.exec(seen.body)!.slice(1).find(Boolean)
    )
    await brand.ask(`/brand/purchase-orders/${number}/confirmation`, {
      method: 'POST',
      form: { expectedOn: '2027-01-31', lines: [{ lineId, quantity: 30, reason: 'Sold out' }] },
    })
    assert.equal((await operations.get(`${path}/receipts/create`)).status, 200)
    const arrival = {
      idempotencyKey: randomUUID(),
      lines: [{ lineId, quantity: 30, damagedQuantity: 0 }],
    }
    for (let click = 0; click < 2; click++) {
      await operations.ask(`${path}/receipts`, { method: 'POST', form: arrival })
    }
    assert.deepEqual(await booksOf(tenant, tea), { inventory: 18_000n, owed: 18_000n, units: 31 })
    assert.equal((await operations.get(`${path}/receipts/create`)).location, path)
    assert.include(
      (await operations.get('/platform/purchase-orders/export')).body,
      `${number},received`
    )
  })

  test('take no day from a brand that no calendar has', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    const order = await givenAPurchaseOrder(tenant, {
      lines: [{ variant: tea, quantity: 1 }],
      stage: 'approved',
    })
    const brand = await signedIn(tenant, 'brand_member', tea.brandId)
    const lines = [{ lineId: order.lines[0].id, quantity: 1 }]
    const confirm = (expectedOn: string) =>
      brand.ask(`${brandPath(order)}/confirmation`, {
        method: 'POST',
        form: { expectedOn, lines },
      })
    assert.equal((await confirm('2027-02-30')).status, 302)
    assert.equal((await reread(tenant, order.id)).state, 'approved')
    await confirm('2027-02-28')
    const { expectedOn } = await reread(tenant, order.id)
    assert.equal(expectedOn?.toISODate(), '2027-02-28')
  })

  test('show a brand its own orders only', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea, rival] = (await givenGoods(tenant, { brands: 2 })).variants
    const own = await givenAPurchaseOrder(tenant, {
      lines: [{ variant: tea, quantity: 1 }],
      stage: 'approved',
    })
    const draft = await givenAPurchaseOrder(tenant, {
      lines: [{ variant: tea, quantity: 1 }],
      stage: 'draft',
    })
    const foreign = await givenAPurchaseOrder(tenant, {
      lines: [{ variant: rival, quantity: 1 }],
      stage: 'approved',
    })
    const brand = await signedIn(tenant, 'brand_member', tea.brandId)
    for (const address of ['/brand/purchase-orders', '/brand/purchase-orders/export']) {
      const { body } = await brand.get(address)
      assert.include(body, own.number)
      assert.notInclude(body, foreign.number)
      assert.notInclude(body, draft.number)
    }
    assert.equal((await brand.get(brandPath(own))).status, 200)
    const answer = { lines: [{ lineId: foreign.lines[0].id, quantity: 1 }] }
    for (const order of [foreign, draft]) {
      assert.equal((await brand.get(brandPath(order))).status, 404)
      const tried = await brand.ask(`${brandPath(order)}/confirmation`, {
        method: 'POST',
        form: answer,
      })
      assert.equal(tried.status, 404)
    }
    assert.equal((await reread(tenant, foreign.id)).state, 'approved')
    assert.equal((await brand.get(platformPath(own))).status, 403)
  })

  test('know nothing of other tenants', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const [tea] = (await givenGoods(tenant)).variants
    const [theirs] = (await givenGoods(neighbour)).variants
    const order = await givenAPurchaseOrder(tenant, {
      lines: [{ variant: tea, quantity: 1 }],
      stage: 'approved',
    })
    const admin = await signedIn(neighbour, 'platform_admin')
    const brand = await signedIn(neighbour, 'brand_member', theirs.brandId)
    assert.equal((await admin.get(platformPath(order))).status, 404)
    assert.equal((await brand.get(brandPath(order))).status, 404)
    for (const resource of ['approval', 'cancellation', 'closure', 'receipts']) {
      const path = `${platformPath(order)}/${resource}`
      assert.equal((await admin.post(path, { reason: 'Not mine' })).status, 404)
    }
    assert.notInclude((await admin.get('/platform/purchase-orders')).body, order.number)
    assert.equal((await reread(tenant, order.id)).state, 'approved')
  })

  test('refuse quantities that no one means: {quantity}')
    .with([{ quantity: -1 }, { quantity: 1.5 }, { quantity: 1e15 }, { quantity: 'many' }])
    .run(async ({ assert }, { quantity }) => {
      const tenant = await givenATenant()
      const [tea] = (await givenGoods(tenant)).variants
      const order = await givenAPurchaseOrder(tenant, { lines: [{ variant: tea, quantity: 10 }] })
      const operations = await signedIn(tenant, 'operations')
      const idempotencyKey = randomUUID()
      await operations.ask(`${platformPath(order)}/receipts`, {
        method: 'POST',
        form: {
          idempotencyKey,
          lines: [{ lineId: order.lines[0].id, quantity, damagedQuantity: 0 }],
        },
      })
      await operations.ask('/platform/purchase-orders', {
        method: 'POST',
        form: { brandId: tea.brandId, idempotencyKey, lines: [{ variantId: tea.id, quantity }] },
      })
      assert.deepEqual(await booksOf(tenant, tea), { inventory: 0n, owed: 0n, units: 0 })
      const list = await operations.get('/platform/purchase-orders/export')
      assert.lengthOf(list.body.trim().split('\n'), 2)
    })
})
