import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { SYSTEM } from '#foundation'
import { AfterSalesCase, Order, RequestAfterSales } from '#orders'
import { whenDelivered } from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { anOrder, givenAnOrder, givenAPaidOrder } from '#tests/fixtures/orders_fixture'
import { pageIn } from '#tests/fixtures/inertia_page'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'
import { ListOrders } from '#orders/queries/orders/list_orders'
import { readOrderFilters } from '#orders/queries/orders/order_filters'
import type { Tenant } from '#tenancy'

async function operationsOf(tenant: Tenant) {
  const user = await givenAUser(tenant, { role: 'operations' })
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn(user.email)
  return visitor
}

async function aShop() {
  const tenant = await givenATenant()
  const goods = await givenGoods(tenant, { brands: 2, stock: 50 })
  return { tenant, goods, visitor: await operationsOf(tenant) }
}

async function aClaim(tenant: Tenant, order: Awaited<ReturnType<typeof givenAPaidOrder>>) {
  const [fulfilment] = order.fulfilments
  await whenDelivered(tenant, fulfilment.id)
  const line = order.lines.find(({ fulfilmentId }) => fulfilmentId === fulfilment.id)!
  const claim = await inTenant(tenant, () =>
    new RequestAfterSales().handle({
      ...{ fulfilmentId: fulfilment.id, kind: 'return_refund', reason: 'damaged' },
      ...{ message: 'Broken', actor: SYSTEM, idempotencyKey: randomUUID() },
      lines: [{ orderLineId: line.id, quantity: 1 }],
    })
  )
  if (!claim.ok) throw new Error(claim.error.type)
  const { number } = await inTenant(tenant, () => AfterSalesCase.findOrFail(claim.value.caseId))
  return { number, orderLineId: line.id, caseId: claim.value.caseId }
}

test.group('Platform order pages', () => {
  test('list orders by what the address asks for', async ({ assert }) => {
    const { tenant, goods, visitor } = await aShop()
    const paid = await givenAPaidOrder(tenant, anOrder(goods))
    const unpaid = await givenAnOrder(tenant, anOrder(goods))
    const [tea] = goods.variants
    const cases: [string, string[]][] = [
      ['', [unpaid.number, paid.number]],
      ['?state=paid', [paid.number]],
      ['?shipping=awaiting_shipment', [paid.number]],
      [`?brand=${tea.brandId}&state=awaiting_payment`, [unpaid.number]],
      [`?number=${paid.number.slice(0, 6).toLowerCase()}`, [paid.number]],
      [`?store=${goods.store.slug.slice(0, 6)}`, [unpaid.number, paid.number]],
      ['?store=%25', []],
      ['?from=2031-01-01', []],
      ['?state=nonsense&to=nonsense', [unpaid.number, paid.number]],
    ]
    for (const [query, numbers] of cases) {
      const { orders } = pageIn(await visitor.get(`/platform/orders${query}`)).props
      assert.deepEqual(
        orders.map(({ number }: { number: string }) => number).sort(),
        [...numbers].sort(),
        query
      )
    }
  })

  test('page through orders without missing or repeating one', async ({ assert }) => {
    const { tenant, goods } = await aShop()
    for (let times = 0; times < 5; times++) await givenAnOrder(tenant, anOrder(goods))
    const seen: string[] = []
    await inTenant(tenant, async () => {
      let after: string | null | undefined
      do {
        const filters = readOrderFilters({})
        const page = await new ListOrders().handle({ filters, after, limit: 2 })
        seen.push(...page.orders.map(({ number }) => number))
        after = page.next
      } while (after)
    })
    assert.lengthOf(seen, 5)
    assert.lengthOf(new Set(seen), 5)
  })

  test('ask the database as often for many orders as for one', async ({ assert }) => {
    const { tenant, goods } = await aShop()
    const ask = () =>
      inTenant(tenant, () => new ListOrders().handle({ filters: readOrderFilters({}) }))
    await givenAnOrder(tenant, anOrder(goods))
    const { queries: forOne } = await countQueries(ask)
    for (let times = 0; times < 4; times++) await givenAnOrder(tenant, anOrder(goods))
    const { queries: forMany } = await countQueries(ask)
    assert.equal(forMany, forOne)
    assert.isBelow(forOne, 4)
  })

  test('show an order, cancel it with a reason, and only once', async ({ assert }) => {
    const { tenant, goods, visitor } = await aShop()
    const { orderId, number } = await givenAPaidOrder(tenant, anOrder(goods))
    const path = `/platform/orders/${number}`
    const page = pageIn(await visitor.get(path)).props
    assert.isTrue(page.order.isCancellable)
    assert.lengthOf(page.fulfilments, 2)
    assert.lengthOf(page.payments, 1)

    const stateNow = async () => (await inTenant(tenant, () => Order.findOrFail(orderId))).state
    await visitor.post(`${path}/cancellation`, { reason: '' })
    assert.equal(await stateNow(), 'paid')
    await visitor.post(`${path}/cancellation`, { reason: 'Asked by phone' })
    assert.equal(await stateNow(), 'cancelled')
    const told = pageIn(await visitor.get(path)).props.timeline.map(({ event }: never) => event)
    assert.includeMembers(told, ['order.paid', 'case.approved', 'order.cancelled'])
  })

  test('export what a spreadsheet cannot run, filtered', async ({ assert }) => {
    const { tenant, goods, visitor } = await aShop()
    const contact = { name: '=HYPERLINK("http://evil")', email: null, phone: null }
    const order = await givenAPaidOrder(tenant, anOrder(goods, { contact }))
    await givenAnOrder(tenant, anOrder(goods))
    const { body, headers } = await visitor.get('/platform/orders/export?state=paid')
    assert.include(headers['content-type'], 'text/csv')
    const lines = body.trim().split('\n')
    assert.lengthOf(lines, 2)
    assert.include(lines[1], order.number)
    assert.include(lines[1], `"'=HYPERLINK(`)
    assert.include(lines[1], ',20.00,0.00,USD')
  })

  test('know nothing of other tenants’ orders and cases', async ({ assert }) => {
    const { tenant, goods } = await aShop()
    const neighbour = await aShop()
    const order = await givenAPaidOrder(tenant, anOrder(goods))
    const claim = await aClaim(tenant, order)
    const { visitor } = neighbour
    assert.equal((await visitor.get(`/platform/orders/${order.number}`)).status, 404)
    assert.equal((await visitor.get(`/platform/cases/${claim.number}`)).status, 404)
    const reason = { reason: 'not mine', note: 'not mine' }
    for (const path of [
      `/platform/orders/${order.number}/cancellation`,
      `/platform/cases/${claim.number}/rejection`,
      `/platform/fulfilments/${order.number}-1/cancellation`,
    ]) {
      assert.equal((await visitor.post(path, reason)).status, 404, path)
    }
    assert.isEmpty(pageIn(await visitor.get('/platform/orders')).props.orders)
    assert.equal(pageIn(await visitor.get('/platform')).props.orders, 0)
  })
})

test.group('Platform after-sales pages', () => {
  test('wait for a decision, are granted in part, and then are done', async ({ assert }) => {
    const { tenant, goods, visitor } = await aShop()
    const claim = await aClaim(tenant, await givenAPaidOrder(tenant, anOrder(goods)))
    assert.lengthOf(pageIn(await visitor.get('/platform/cases')).props.cases, 1)
    assert.equal(pageIn(await visitor.get('/platform')).props.openCases, 1)

    const grant = (amount: string) =>
      visitor.ask(`/platform/cases/${claim.number}/approval`, {
        method: 'POST',
        form: {
          ...{ restock: false, refundShipping: false, note: 'Half of it' },
          lines: [{ orderLineId: claim.orderLineId, quantity: 0, amount }],
        } as never,
      })
    const find = () => inTenant(tenant, () => AfterSalesCase.findOrFail(claim.caseId))
    await grant('a lot')
    await grant('10.01')
    assert.equal((await find()).state, 'requested')
    await grant('5.00')
    assert.equal((await find()).refundMinor, 500n)
    assert.isEmpty(pageIn(await visitor.get('/platform/cases')).props.cases)
    assert.lengthOf(pageIn(await visitor.get('/platform/cases?state=all')).props.cases, 1)
  })

  test('are rejected with words', async ({ assert }) => {
    const { tenant, goods, visitor } = await aShop()
    const claim = await aClaim(tenant, await givenAPaidOrder(tenant, anOrder(goods)))
    const path = `/platform/cases/${claim.number}`
    await visitor.post(`${path}/rejection`, { note: 'It is not broken' })
    const { state, decision } = pageIn(await visitor.get(path)).props.claim
    assert.deepEqual([state, decision], ['rejected', 'It is not broken'])
  })
})
