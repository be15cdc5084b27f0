import { test } from '@japa/runner'
import { clock, tenantTable } from '#foundation'
import type { Store } from '#stores'
import type { Tenant } from '#tenancy'
import {
  aRule,
  givenAFamily,
  givenAPlan,
  givenASale,
  RATES,
  whenBooked,
  whenDelivered,
  whenMatured,
  whenRefunded,
  whenScheduled,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { whenApproved, whenBatchIsMade, whenSettled } from '#tests/fixtures/payouts_fixture'
import { givenAnOwner } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

/** The worked example of docs/ledger.md, sold, a third of it refunded, matured and paid out. */
async function aPaidSale(tenant: Tenant, base: 'gross' | 'margin' = 'gross') {
  await givenAPlan(tenant, { rules: [aRule(RATES, { base })] })
  const family = await givenAFamily(tenant)
  const price = { retailPriceMinor: 10501n, supplyPriceMinor: 6000n }
  const goods = { ...(await givenGoods(tenant, price)), store: family.owner }
  const order = await givenASale(tenant, goods, { promoterId: family.promoter.id })
  await whenBooked(tenant, order.orderId)
  await whenRefunded(tenant, { orderLineId: order.lines[0].id, grossMinor: 3500n })
  await whenDelivered(tenant, order.fulfilments[0].id)
  await whenScheduled(tenant, order.fulfilments[0].id)
  clock.travel({ days: 15 })
  await whenMatured(tenant)
  return { family, goods, order }
}

async function paidOut(tenant: Tenant) {
  const maker = await givenAUser(tenant, { role: 'finance' })
  const checker = await givenAUser(tenant, { role: 'finance' })
  const made = await whenBatchIsMade(tenant, maker)
  if (!made.ok) throw new Error('no batch')
  await whenApproved(tenant, made.value, checker)
  await whenSettled(tenant, made.value, maker)
}

const asJson = { accept: 'application/json' }

async function ownersExplanation(tenant: Tenant, store: Store, earningOf = store) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAnOwner(tenant, store)).email)
  const { id } = await inTenant(tenant, () =>
    tenantTable('earnings').where({ payee_type: 'store', payee_id: earningOf.id }).firstOrFail()
  )
  return visitor.get(`/my-store/earnings/${id}`, asJson)
}

test.group('Commissions | explaining a figure', (group) => {
  group.each.teardown(() => clock.restore())

  test('finance sees a line from its price to the payout, to the cent', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order } = await aPaidSale(tenant)
    await paidOut(tenant)
    const finance = visitorOf(tenant.slug)
    await finance.signIn((await givenAUser(tenant, { role: 'finance' })).email)

    const answer = await finance.get(`/finance/order-lines/${order.lines[0].id}`, asJson)
    const { line, rule, base, pool, earnings, platform, reversals, journals } = JSON.parse(
      answer.body
    )
    assert.deepEqual(
      [line.gross.minor, base.amount.minor, pool.rateBp, pool.amount.minor, platform.amount.minor],
      ['10501', '10501', 2300, '2415', '2086']
    )
    assert.deepEqual(
      [rule.scope, rule.passedOver],
      ['tenant', ['variant', 'product', 'brand', 'category']]
    )
    const shares = earnings.map((share: Record<string, never>) => [
      share.role,
      share.floor['minor'],
      share.remainderHundredths,
      share.rounding['minor'],
      share.fromPool['minor'],
      share.reversed['minor'],
    ])
    assert.deepEqual(shares, [
      ['owner', '1312', 50, '1', '1313', '437'],
      ['upline1', '498', 75, '1', '499', '166'],
      ['upline2', '236', 25, '0', '236', '78'],
      ['promoter', '367', 50, '0', '367', '122'],
    ])
    assert.equal(earnings[0].paidBy.state, 'paid')
    assert.equal(reversals[0].platform.minor, '698')
    assert.deepEqual(
      journals.map(({ event }: { event: string }) => event),
      ['order.paid', 'refund.decided', 'earnings.matured']
    )

    const whole = JSON.parse((await finance.get(`/finance/orders/${order.number}`, asJson)).body)
    assert.equal(whole.lines[0].shares.upline1.minor, '499')
    const csv = await finance.get(`/finance/orders/${order.number}/export`)
    assert.include(csv.body, '105.01,105.01,60.00,13.13,4.99,2.36,3.67,20.86,35.00,USD')
  })

  test('an owner sees their own share whole, and of nobody else’s a figure', async ({ assert }) => {
    const tenant = await givenATenant()
    const { family } = await aPaidSale(tenant)
    const answer = await ownersExplanation(tenant, family.owner)
    const { own, base, reversals } = JSON.parse(answer.body)
    assert.deepEqual(
      [base.amount.minor, own.rateBp, own.exact, own.fromPool.minor, own.kept.minor],
      ['10501', 1250, '13.126250', '1313', '876']
    )
    assert.equal(reversals[0].taken.minor, '437')
    for (const foreign of [
      '2415',
      '6000',
      '2086',
      '"499"',
      '"236"',
      '"367"',
      family.upline1.name,
    ]) {
      assert.notInclude(answer.body, foreign)
    }
  })

  test('where the base is the margin, an owner cannot tell the supply price', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const { family } = await aPaidSale(tenant, 'margin')
    const { own, base } = JSON.parse((await ownersExplanation(tenant, family.owner)).body)
    assert.deepEqual([base.amount, own.exact, own.fromPool.minor], [null, null, '563'])
  })

  test('nobody reads another store’s, and nobody another tenant’s', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const { family, order } = await aPaidSale(tenant)
    assert.equal((await ownersExplanation(tenant, family.upline1, family.owner)).status, 404)
    const stranger = visitorOf(neighbour.slug)
    await stranger.signIn((await givenAUser(neighbour, { role: 'platform_admin' })).email)
    for (const path of [
      `/finance/order-lines/${order.lines[0].id}`,
      `/platform/order-lines/${order.lines[0].id}`,
      `/platform/orders/${order.number}/derivation`,
    ]) {
      assert.equal((await stranger.get(path, asJson)).status, 404, path)
    }
    const owner = visitorOf(tenant.slug)
    await owner.signIn((await givenAnOwner(tenant, family.owner)).email)
    const whole = await owner.get(`/finance/order-lines/${order.lines[0].id}`, asJson)
    assert.equal(whole.status, 403)
  })
})
