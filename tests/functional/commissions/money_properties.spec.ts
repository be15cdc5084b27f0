import fc from 'fast-check'
import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { aRule, givenAFamily, givenAPlan } from '#tests/fixtures/commissions_fixture'
import { storedAndSummed } from '#tests/fixtures/ledger_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'
import {
  clearingByOrder,
  earnedAndHeld,
  everything,
  frozenFacts,
} from '#tests/functional/commissions/money_model'
import {
  anyRates,
  anyStep,
  refund,
  take,
  type World,
} from '#tests/functional/commissions/money_world'

async function assertWhole({ tenant }: World, assert: Assert) {
  const { stored, summed } = await storedAndSummed(tenant)
  assert.deepEqual(stored, summed, 'a balance is the sum of its postings')
  assert.isTrue(
    (await clearingByOrder(tenant)).every((rest) => rest === 0n),
    'clearing is empty'
  )
  const { earned, held } = await earnedAndHeld(tenant)
  assert.deepEqual(held, earned, 'accrued − reversed = paid + available + pending')
}

test.group('Commissions | whatever happens (invariants 2, 4, 5, 8, 10)', (group) => {
  group.each.teardown(() => clock.restore())

  test('all holds after every step, and a full refund takes back every cent', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(anyRates, fc.array(anyStep, { maxLength: 10 }), async (rates, steps) => {
        const tenant = await givenATenant({ returnWindowDays: 7 })
        await givenAPlan(tenant, { rules: [aRule(rates)] })
        const family = await givenAFamily(tenant)
        const goods = {
          ...(await givenGoods(tenant, { brands: 2, variantsOfEach: 2 })),
          store: family.owner,
        }
        const world: World = { tenant, goods, family, deliveries: [], lines: [], parcels: [] }
        for (const step of steps) {
          const frozen = await frozenFacts(tenant)
          await take(world, step)
          await assertWhole(world, assert)
          assert.deepEqual((await frozenFacts(tenant)).slice(0, frozen.length), frozen)
        }

        for (const line of world.lines) await refund(world, line, line.leftMinor, 1)
        await assertWhole(world, assert)
        await assertAllIsReversed(tenant, assert)

        const before = await everything(tenant)
        for (const deliver of world.deliveries.reverse()) await deliver()
        assert.deepEqual(await everything(tenant), before, 'what comes again changes nothing')
      }),
      { numRuns: 12, interruptAfterTimeLimit: 100_000 }
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
