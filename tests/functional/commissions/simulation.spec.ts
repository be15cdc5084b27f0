import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, runInTenant, tenantTable } from '#foundation'
import { EARNING_ROLES } from '#money'
import { RequestSimulation } from '#commissions/actions/request_simulation'
import { RunSimulation } from '#commissions/actions/run_simulation'
import { PlanSimulation } from '#commissions/models/plan_simulation'
import { simulatePlan } from '#commissions/simulation/simulate_plan'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import type { Tenant } from '#tenancy'
import {
  aRule,
  givenAFamily,
  givenAPlan,
  givenASale,
  RATES,
  whenBooked,
  whenRefunded,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAnOwner } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const LONG_ENOUGH_TO_READ_MILLIS = 1_000

const terms = (rates = RATES, change: Partial<PlanTerms> = {}): PlanTerms => ({
  rules: [aRule(rates)],
  selfPurchaseEarns: false,
  holdDays: 0,
  platformDiscountMaxBp: 800,
  ...change,
})
const period = () => ({
  from: clock.now().minus({ days: 1 }),
  until: clock.now().plus({ days: 1 }),
})

const whenAskedFor = (tenant: Tenant) =>
  inTenant(tenant, async () => {
    const { id: versionId } = await tenantTable('commission_plan_versions').firstOrFail()
    const input = { versionId, period: period(), requestedBy: null }
    return new RequestSimulation().handle(input)
  })

/** The worked example, sold with its coupon, a third refunded; and a sale of the owner to themselves. */
async function soldInTwoTenants() {
  const tenant = await givenATenant({ jurisdiction: 'eu' })
  for (const one of [tenant, await givenATenant()]) {
    await givenAPlan(one)
    const family = await givenAFamily(one)
    const price = { retailPriceMinor: 10501n, supplyPriceMinor: 6000n }
    const goods = { ...(await givenGoods(one, price)), store: family.owner }
    const [variant] = goods.variants
    const lines = [{ variant, platformDiscountMinor: 500n }]
    const order = await givenASale(one, goods, { promoterId: family.promoter.id, lines })
    await whenBooked(one, order.orderId)
    await whenRefunded(one, { orderLineId: order.lines[0].id, grossMinor: 3500n })
    const { email } = await givenAnOwner(one, family.owner)
    const own = await givenASale(one, goods, { contact: { name: 'Mia', email, phone: null } })
    await whenBooked(one, own.orderId)
  }
  return tenant
}

const simulate = (tenant: Tenant, plan: PlanTerms) =>
  inTenant(tenant, () => simulatePlan(plan, period(), async () => true))

test.group('Commissions | simulation', () => {
  test('under the plan they were sold by, nothing would have changed', async ({ assert }) => {
    const tenant = await soldInTwoTenants()
    const outcome = (await simulate(tenant, terms()))!
    assert.deepEqual([outcome.lines, outcome.changedLines], [2, 0])
    for (const { actualMinor, draftMinor } of outcome.parties) assert.equal(actualMinor, draftMinor)

    const byParty = new Map(outcome.parties.map(({ party, actualMinor }) => [party, actualMinor]))
    const earned = await inTenant(tenant, () =>
      tenantTable('earnings')
        .groupBy('role')
        .select('role')
        .sum('amount_minor as a')
        .sum('reversed_minor as r')
    )
    for (const { role, a, r } of earned)
      assert.equal(byParty.get(role), String(BigInt(a) - BigInt(r)))
    assert.lengthOf(earned, EARNING_ROLES.length)
  })

  test('under another, each party’s part, to the cent', async ({ assert }) => {
    const tenant = await soldInTwoTenants()
    const draft = terms(
      { ...RATES, owner: 1300 },
      { selfPurchaseEarns: true, platformDiscountMaxBp: 0 }
    )
    const outcome = (await simulate(tenant, draft))!
    /* The first line: pool 2467; the owner's 1365 pay the coupon of 500; a third goes back. */
    assert.deepEqual(
      Object.fromEntries(
        outcome.parties.map((one) => [one.party, [one.actualMinor, one.draftMinor]])
      ),
      {
        brand: ['10001', '10001'],
        owner: ['876', '1942'],
        upline1: ['832', '832'],
        upline2: ['394', '394'],
        promoter: ['245', '245'],
        platform: ['4821', '3755'],
      }
    )
    assert.equal(outcome.changedLines, 2)
  })

  test('it can be watched, stopped, and read by nobody else', async ({ assert }) => {
    const tenant = await soldInTwoTenants()
    const visitor = visitorOf(tenant.slug)
    await visitor.signIn((await givenAUser(tenant, { role: 'operations' })).email)
    const pathOf = (id: number) => `/platform/commission-plan/simulations/${id}`
    const stateOf = async (id: number) => pageIn(await visitor.get(pathOf(id))).props

    const [first, second] = [await whenAskedFor(tenant), await whenAskedFor(tenant)]
    assert.isTrue((await stateOf(first.id)).simulation.isOpen)
    await visitor.post(`${pathOf(second.id)}/stop`)
    for (const { id } of [first, second]) {
      await runInTenant(tenant.scope, () => new RunSimulation().handle(id))
    }
    const done = await stateOf(first.id)
    assert.deepEqual([done.simulation.state, done.simulation.linesDone], ['done', 2])
    assert.equal(done.outcome.parties[5].difference.minor, '0')
    assert.deepEqual((await stateOf(second.id)).simulation.state, 'stopped')
    assert.include((await visitor.get(`${pathOf(first.id)}/export`)).body, ',2,175.02,')

    const neighbour = await givenATenant()
    const stranger = visitorOf(neighbour.slug)
    await stranger.signIn((await givenAUser(neighbour, { role: 'operations' })).email)
    assert.equal((await stranger.get(pathOf(first.id))).status, 404)
    await stranger.post(`${pathOf(first.id)}/stop`)
    assert.equal((await stateOf(first.id)).simulation.state, 'done')
  })

  test('what is stopped as it begins does not begin', async ({ assert, cleanup }) => {
    const tenant = await soldInTwoTenants()
    const { id } = await whenAskedFor(tenant)
    const slow = await db.transaction()
    cleanup(() => (slow.isCompleted ? undefined : slow.rollback()))
    const row = slow.from('plan_simulations').where({ id })
    await row.clone().forUpdate()
    const run = runInTenant(tenant.scope, () => new RunSimulation().handle(id))
    await setTimeout(LONG_ENOUGH_TO_READ_MILLIS)
    await row.clone().update({ state: 'stopped' })
    await slow.commit()
    await run
    const simulation = await inTenant(tenant, () => PlanSimulation.findOrFail(id))
    assert.deepEqual([simulation.state, simulation.outcome], ['stopped', null])
  })

  test('what is stopped meanwhile ends after the chunk at hand', async ({ assert }) => {
    const tenant = await soldInTwoTenants()
    const told: number[] = []
    const outcome = await inTenant(tenant, () =>
      simulatePlan(terms(), period(), async (done) => told.push(done) > 1)
    )
    assert.isNull(outcome)
    assert.deepEqual(told, [2])
    assert.isAbove((await db.from('line_splits').where('tenant_id', tenant.id)).length, 1)
  })
})
