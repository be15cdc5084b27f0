import fc from 'fast-check'
import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { aRule, givenAFamily, givenAPlan } from '#tests/fixtures/commissions_fixture'
import { storedAndSummed } from '#tests/fixtures/ledger_fixture'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'
import {
  clearingByOrder,
  everything,
  frozenFacts,
  standingInBooks,
} from '#tests/functional/commissions/money_books'
import { MoneyModel, type Standing } from '#tests/functional/commissions/money_model'
import { anyRates, anyStep } from '#tests/functional/commissions/money_steps'
import { refund, take, WINDOW_DAYS, type World } from '#tests/functional/commissions/money_world'

/** `SEED=… node ace test` runs the same worlds again. */
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)

async function aWorld(rates: World['rates']): Promise<World> {
  const tenant = await givenATenant({ returnWindowDays: WINDOW_DAYS })
  await givenAPlan(tenant, { rules: [aRule(rates)] })
  const family = await givenAFamily(tenant)
  const goods = await givenGoods(tenant, { brands: 2, variantsOfEach: 2 })
  const [maker, checker] = [
    await givenAUser(tenant, { role: 'finance' }),
    await givenAUser(tenant, { role: 'finance' }),
  ]
  return {
    ...{ tenant, family, rates, finance: { maker, checker }, model: new MoneyModel() },
    ...{ goods: { ...goods, store: family.owner }, deliveries: [], lines: [], parcels: [] },
    orders: [],
  }
}

async function assertWhole({ tenant, model }: World, step: string, assert: Assert) {
  const { stored, summed } = await storedAndSummed(tenant)
  assert.deepEqual(stored, summed, `a balance is the sum of its postings, after ${step}`)
  assert.isTrue(
    (await clearingByOrder(tenant)).every((rest) => rest === 0n),
    `clearing is empty, after ${step}`
  )
  const books = withoutNothing(await standingInBooks(tenant))
  assert.deepEqual(books, withoutNothing(model.standings), `the model agrees, after ${step}`)
}

function withoutNothing(standings: Record<string, Standing>) {
  const isSomething = (standing: Standing) => Object.values(standing).some((minor) => minor !== 0n)
  return Object.fromEntries(Object.entries(standings).filter(([, one]) => isSomething(one)))
}

test.group('Commissions | whatever happens (invariants 2 to 6, 8, 10)', (group) => {
  group.each.teardown(() => clock.restore())

  test(`all holds after every step, and agrees with a model (seed ${SEED})`, async ({ assert }) => {
    const anything = fc.array(anyStep, { minLength: 4, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(anyRates, anything, async (rates, steps) => {
        const world = await aWorld(rates)
        for (const step of steps) {
          const frozen = await frozenFacts(world.tenant)
          await take(world, step)
          await assertWhole(world, step.type, assert)
          assert.deepEqual((await frozenFacts(world.tenant)).slice(0, frozen.length), frozen)
        }

        for (const line of world.lines) await refund(world, line, line.leftMinor, 1)
        await assertWhole(world, 'all was refunded', assert)
        await assertAllIsReversed(world.tenant, assert)

        const before = await everything(world.tenant)
        for (const deliver of world.deliveries.reverse()) await deliver()
        assert.deepEqual(await everything(world.tenant), before, 'what comes again changes nothing')
      }),
      { seed: SEED, numRuns: 14, interruptAfterTimeLimit: 100_000 }
    )
  }).timeout(180_000)
})

async function assertAllIsReversed(tenant: Tenant, assert: Assert) {
  const split = await db
    .from('line_splits')
    .where('tenant_id', tenant.id)
    .where((any) =>
      any
        .whereColumn('refunded_gross_minor', '<>', 'gross_minor')
        .orWhereColumn('refunded_cash_minor', '<>', 'cash_minor')
        .orWhereColumn('refunded_discount_minor', '<>', 'platform_discount_minor')
        .orWhereColumn('brand_reversed_minor', '<>', 'brand_minor')
        .orWhereColumn('platform_reversed_minor', '<>', 'platform_minor')
    )
    .first()
  assert.isNull(split)
  const earning = await db
    .from('earnings')
    .where('tenant_id', tenant.id)
    .where((any) =>
      any.whereColumn('reversed_minor', '<>', 'amount_minor').orWhereNot('state', 'reversed')
    )
    .first()
  assert.isNull(earning)
}
