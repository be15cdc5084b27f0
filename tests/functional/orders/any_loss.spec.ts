import fc from 'fast-check'
import { test } from '@japa/runner'
import { clock } from '#foundation'
import { platform } from '#ledger'
import { AfterSalesCase, CASE_KINDS, OPEN_CASE_STATES } from '#orders'
import type { Tenant } from '#tenancy'
import {
  givenADeliveredOrder,
  stateOfCase,
  whenIClaim,
  whenIDecide,
  whenISendBack,
  whenTheSellerFinds,
  whenTimePasses,
} from '#tests/fixtures/cases_fixture'
import { givenADispute, givenAPlan, whenDecided } from '#tests/fixtures/commissions_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { balances } from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'
import { idleClaims, wrongMoney, wrongStock } from '#tests/functional/orders/order_model'

/** A claim, and how far it has come before the bank decides. */
const anyClaim = fc.record({
  units: fc.integer({ min: 1, max: 2 }),
  kind: fc.constantFrom(...CASE_KINDS),
  reason: fc.constantFrom('damaged' as const, 'changed_mind' as const),
  steps: fc.nat({ max: 3 }),
})
type AnyClaim = typeof anyClaim extends fc.Arbitrary<infer Value> ? Value : never

/** Of the 32.00 that were paid; all of it as often as not. */
const anyLoss = fc.oneof(fc.constant(3_200n), fc.bigInt({ min: 1n, max: 3_199n }))

async function whenItComesFurther(tenant: Tenant, caseId: number, steps: number) {
  if (steps > 0) await whenIDecide(tenant, caseId)
  if (steps > 1 && (await stateOfCase(tenant, caseId)) === 'awaiting_return') {
    await whenISendBack(tenant, caseId)
    if (steps > 2) {
      await whenTheSellerFinds(tenant, caseId, { type: 'accepted', restock: true })
    }
  }
}

async function aLoss(claims: AnyClaim[], lostMinor: bigint) {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const { order } = await givenADeliveredOrder(tenant, 3, 9)
  for (const { units, kind, reason, steps } of claims) {
    const claim = await whenIClaim(tenant, order, units, { kind, reason })
    if (claim.ok) await whenItComesFurther(tenant, claim.value.caseId, steps)
  }
  await whenJobsAreDone(tenant)
  await whenDecided(tenant, await givenADispute(tenant, order.orderId, lostMinor), 'lost')
  await whenJobsAreDone(tenant)
  return tenant
}

test.group('Claims of which a bank takes any part', (group) => {
  group.each.teardown(() => clock.restore())

  test('all end, none gives back what is gone, and the books agree', async ({ assert }) => {
    const claims = fc.array(anyClaim, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(claims, anyLoss, async (made, lostMinor) => {
        const tenant = await aLoss(made, lostMinor)
        assert.deepEqual(await idleClaims(tenant), [])
        for (const days of [10, 10, 10]) {
          await whenTimePasses(tenant, { days })
          await whenJobsAreDone(tenant)
        }
        const open = await inTenant(tenant, () =>
          AfterSalesCase.query().whereIn('state', [...OPEN_CASE_STATES, 'approved'])
        )
        assert.isEmpty(open)
        assert.equal(JSON.stringify(await wrongMoney(tenant)), '[]')
        assert.deepEqual(await wrongStock(tenant), [])
        const accounts = [
          ['owed', platform('refund_payable')],
          ['disputed', platform('disputes_open')],
          ['clearing', platform('order_clearing')],
        ] as const
        const nothing = { owed: 0, disputed: 0, clearing: 0 }
        assert.deepEqual(await balances(tenant, accounts), nothing)
        clock.restore()
      }),
      { numRuns: 25, interruptAfterTimeLimit: 40_000 }
    )
  }).timeout(90_000)
})
