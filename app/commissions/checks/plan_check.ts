import { clock } from '#foundation'
import type { LedgerCheck } from '#ledger'
import { plansFrom } from '#commissions/plans/plan_versions'
import { FindLosses } from '#commissions/queries/find_losses'

/**
 * Invariant 12, for what could be sold now or when an announced version begins. Publishing and price
 * changes are refused where they would break it; a category that moved is found here.
 */
export const planCheck: LedgerCheck = {
  name: 'plans_cover_their_shares',
  proves: 'no variant on sale can be sold at a loss to the platform (12)',
  async *offences({ client }) {
    for (const plan of await plansFrom(clock.now(), client)) {
      const losses = await new FindLosses().handle(plan, client)
      for (const { variantId, sku, storeTier, priceMinor, lossMinor } of losses) {
        const tier = storeTier === '' ? '' : ` by a store of tier ${storeTier}`
        yield {
          row: `variants ${variantId}`,
          says: `${sku}, sold at ${priceMinor}${tier}, costs the platform ${lossMinor} under plan version ${plan.id}`,
        }
      }
    }
  },
}
