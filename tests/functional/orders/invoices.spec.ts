import { test } from '@japa/runner'
import { clock, SYSTEM } from '#foundation'
import { CancelOrder, Order, type InvoiceRequest } from '#orders'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { shopperOf, visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { mailsTo } from '#tests/fixtures/mailbox'
import { anOrder, givenAnOrder, givenAPaidOrder } from '#tests/fixtures/orders_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const COMPANY: InvoiceRequest = { kind: 'company', title: 'Green Leaf Ltd', taxNumber: '91440300X' }
const ISSUED = { number: 'INV-2026/001', issuedOn: '2026-01-31' }

async function operationsOf(tenant: Tenant) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, { role: 'operations' })).email)
  return visitor
}

/** A paid order of which an invoice is wanted, in a shop of its own. */
async function aShop(wishes: Parameters<typeof givenATenant>[0] = {}) {
  const tenant = await givenATenant(wishes)
  const goods = await givenGoods(tenant, { stock: 9 })
  const email = `chen-${tenant.slug}@example.com`
  const contact = { name: 'Chen Wei', email, phone: null }
  const order = await givenAPaidOrder(tenant, anOrder(goods, { contact, invoice: COMPANY }))
  const path = `/platform/orders/${order.number}/invoice`
  return { tenant, goods, order, path, email, visitor: await operationsOf(tenant) }
}
type Shop = Awaited<ReturnType<typeof aShop>>

async function listed({ visitor }: Pick<Shop, 'visitor'>, query = '') {
  const { invoices } = pageIn(await visitor.get(`/platform/invoices${query}`)).props
  return invoices.map((one: { title: string; state: string; number: string | null }) =>
    [one.title, one.state, one.number].filter(Boolean).join(' ')
  )
}

async function customerSees({ tenant, goods, order }: Shop) {
  const { accessCode } = await inTenant(tenant, () => Order.findOrFail(order.orderId))
  const customer = shopperOf(tenant.slug, goods.store.slug)
  const path = `/orders/${order.number}?code=${accessCode}`
  return pageIn(await customer.get(path)).props.order.invoice
}

test.group('Invoices', (group) => {
  group.each.teardown(() => clock.restore())

  test('are listed once they are paid, by what the address asks for', async ({ assert }) => {
    const shop = await aShop()
    const { tenant, goods, order } = shop
    const invoice: InvoiceRequest = { kind: 'personal', title: 'Li Na', taxNumber: null }
    await givenAnOrder(tenant, anOrder(goods, { invoice }))
    await givenAPaidOrder(tenant, anOrder(goods))
    await givenAPaidOrder(tenant, anOrder(goods, { invoice }))
    const [green, li] = ['Green Leaf Ltd requested', 'Li Na requested']
    const cases: [string, string[]][] = [
      ['', [li, green]],
      ['?state=requested', [li, green]],
      ['?state=issued', []],
      ['?search=Leaf', [green]],
      [`?search=${order.number.slice(0, 7)}`, [green]],
      ['?search=%25', []],
      ['?from=2031-01-01', []],
      ['?state=toString', [li, green]],
    ]
    for (const [query, names] of cases) assert.deepEqual(await listed(shop, query), names, query)
    const csv = await shop.visitor.get('/platform/invoices/export?search=leaf')
    assert.include(csv.body, 'company,Green Leaf Ltd,91440300X,10.00,0.00,10.00,USD')
    assert.notInclude(csv.body, 'Li Na')
  })

  test('are issued with number and date, and the customer hears of it', async ({ assert }) => {
    const shop = await aShop()
    await shop.visitor.post(shop.path, ISSUED)
    await whenJobsAreDone(shop.tenant)
    assert.deepEqual(await listed(shop), ['Green Leaf Ltd issued INV-2026/001'])
    const wanted = { title: 'Green Leaf Ltd', taxNumber: '91440300X' }
    assert.deepEqual(await customerSees(shop), { ...wanted, issued: null })

    clock.travel({ minutes: 16 })
    await whenJobsAreDone(shop.tenant)
    const issued = { number: 'INV-2026/001', date: '2026-01-31' }
    assert.deepEqual(await customerSees(shop), { ...wanted, issued })
    const letter = (await mailsTo(shop.email)).at(-1)!
    assert.include(letter.text, 'Invoice INV-2026/001 of Jan 31, 2026')

    await shop.visitor.send('DELETE', shop.path)
    assert.deepEqual(await listed(shop), ['Green Leaf Ltd issued INV-2026/001'])
  })

  test('are taken back before the customer hears of them', async ({ assert }) => {
    const shop = await aShop()
    await shop.visitor.post(shop.path, ISSUED)
    await shop.visitor.send('DELETE', shop.path)
    assert.deepEqual(await listed(shop), ['Green Leaf Ltd requested'])
    await shop.visitor.post(shop.path, { ...ISSUED, number: 'INV-2026/002' })
    await whenJobsAreDone(shop.tenant)
    clock.travel({ minutes: 16 })
    await whenJobsAreDone(shop.tenant)
    const told = (await mailsTo(shop.email)).filter(({ text }) => text.includes('INV-'))
    assert.lengthOf(told, 1)
    assert.include(told[0].text, 'INV-2026/002')
  })

  test('are numbered once, dated at most today, and not of what is cancelled', async ({
    assert,
  }) => {
    const shop = await aShop()
    await shop.visitor.post(shop.path, { ...ISSUED, issuedOn: '2999-01-01' })
    await shop.visitor.post(shop.path, { ...ISSUED, number: '' })
    assert.deepEqual(await listed(shop), ['Green Leaf Ltd requested'])
    await shop.visitor.post(shop.path, ISSUED)

    const { tenant, goods } = shop
    const other = await givenAPaidOrder(tenant, anOrder(goods, { invoice: COMPANY }))
    await shop.visitor.post(`/platform/orders/${other.number}/invoice`, ISSUED)
    assert.deepEqual(await listed(shop, '?state=requested'), ['Green Leaf Ltd requested'])
    const { orderId } = other
    await inTenant(tenant, () => new CancelOrder().handle({ orderId, actor: SYSTEM, reason: null }))
    await shop.visitor.post(`/platform/orders/${other.number}/invoice`, {
      ...{ ...ISSUED, number: 'INV-2026/002' },
    })
    assert.deepEqual(await listed(shop, '?state=requested'), ['Green Leaf Ltd requested'])
  })

  for (const { timezone, hour, state } of [
    { timezone: 'Asia/Shanghai', hour: 20, state: 'issued' },
    { timezone: 'Asia/Shanghai', hour: 15, state: 'requested' },
    { timezone: 'America/New_York', hour: 20, state: 'requested' },
  ]) {
    test(`at ${hour}:00 UTC, dated the day after, are ${state} in ${timezone}`, async ({
      assert,
    }) => {
      clock.travel(clock.now().startOf('day').plus({ days: 1, hours: hour }).diff(clock.now()))
      const shop = await aShop({ timezone })
      const issuedOn = clock.now().plus({ days: 1 }).toISODate()
      await shop.visitor.post(shop.path, { ...ISSUED, issuedOn })
      assert.include((await listed(shop))[0], state)
    })
  }

  test('are operations’ own, and no neighbour’s', async ({ assert }) => {
    const [shop, neighbour] = [await aShop(), await aShop()]
    assert.equal((await neighbour.visitor.post(shop.path, ISSUED)).status, 404)
    assert.deepEqual(await listed(neighbour), ['Green Leaf Ltd requested'])
    assert.deepEqual(await listed(shop), ['Green Leaf Ltd requested'])
    await shop.visitor.post(shop.path, ISSUED)
    await neighbour.visitor.post(neighbour.path, ISSUED)
    assert.deepEqual(await listed(neighbour), ['Green Leaf Ltd issued INV-2026/001'])

    const finance = visitorOf(shop.tenant.slug)
    await finance.signIn((await givenAUser(shop.tenant, { role: 'finance' })).email)
    assert.equal((await finance.get('/platform/invoices')).status, 403)
    assert.equal((await finance.send('DELETE', shop.path)).status, 403)
  })
})
