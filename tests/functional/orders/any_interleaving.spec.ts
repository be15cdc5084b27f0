import fc from 'fast-check'
import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import { clock } from '#foundation'
import { platform } from '#ledger'
import { aRule, givenAPlan } from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { balances, storedAndSummed } from '#tests/fixtures/ledger_fixture'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'
import { clearingByOrder, earnedAndHeld } from '#tests/functional/commissions/money_books'
import {
  everything,
  idleClaims,
  owedAndDisputed,
  wrongMoney,
  wrongReservations,
  wrongStock,
} from '#tests/functional/orders/order_model'
import { anyStep } from '#tests/functional/orders/order_steps'
import { take, whenAllComesAgain, type World } from '#tests/functional/orders/order_world'

async function aWorld(): Promise<World> {
  const tenant = await givenATenant({ returnWindowDays: 7 })
  await givenAPlan(tenant, { rules: [aRule()] })
  const recruiter = await givenAStore({ tenant })
  const store = await givenAStore({ tenant, recruiter })
  const goods = await givenGoods(tenant, { brands: 2, stock: 6, retailPriceMinor: 1_001n })
  return { tenant, goods: { ...goods, store }, orders: [] }
}

/** What holds at every moment, with work still waiting. */
async function assertStockIsWhole({ tenant }: World, assert: Assert) {
  assert.deepEqual(await wrongStock(tenant), [])
  assert.deepEqual(await wrongReservations(tenant), [])
}

async function assertMoneyIsWhole({ tenant }: World, assert: Assert) {
  assert.equal(JSON.stringify(await wrongMoney(tenant)), '[]')
  assert.deepEqual(await idleClaims(tenant), [])
  const { stored, summed } = await storedAndSummed(tenant)
  assert.deepEqual(stored, summed, 'a balance is the sum of its postings')
  const clearing = await clearingByOrder(tenant)
  assert.isTrue(
    clearing.every((rest) => rest === 0n),
    'clearing is empty'
  )
  const accounts = [
    ['owed', platform('refund_payable')],
    ['disputed', platform('disputes_open')],
  ] as const
  assert.deepEqual(await balances(tenant, accounts), await owedAndDisputed(tenant))
  const { earned, held } = await earnedAndHeld(tenant)
  assert.deepEqual(held, earned, 'accrued − reversed = paid + available + pending')
}

test.group('Orders | whatever happens, and whatever at once (invariants 2 to 8)', (group) => {
  group.each.teardown(() => clock.restore())

  test('stock and money are whole after every moment', async ({ assert }) => {
    /* What stands in one array happens at the same time. */
    const anyHistory = fc.array(fc.array(anyStep, { minLength: 1, maxLength: 3 }), {
      minLength: 4,
      maxLength: 14,
    })
    await fc.assert(
      fc.asyncProperty(anyHistory, async (moments) => {
        const world = await aWorld()
        for (const steps of moments) {
          await Promise.all(steps.map((step) => take(world, step)))
          await assertStockIsWhole(world, assert)
          if (steps.length > 1) continue
          await whenJobsAreDone(world.tenant)
          await assertMoneyIsWhole(world, assert)
        }
        await whenJobsAreDone(world.tenant)
        await assertStockIsWhole(world, assert)
        await assertMoneyIsWhole(world, assert)

        const before = await everything(world.tenant)
        await whenAllComesAgain(world)
        assert.deepEqual(await everything(world.tenant), before, 'what comes again changes nothing')
      }),
      { numRuns: 25, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false }
    )
  }).timeout(120_000)
})
