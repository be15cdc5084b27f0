import { clock, tenantTable } from '#foundation'
import { registerPriceCheck } from '#catalog'
import type { PricedListing } from '#catalog'

/**
 * No price comes in force at which a plan, in force now or later, would make the platform lose
 * (invariant 12). Plans cannot be published meanwhile.
 */
registerPriceCheck(async (listing: PricedListing, trx) => {
  const { lossesAmong } = await import('#commissions/queries/find_losses')
  const { plansFrom } = await import('#commissions/plans/plan_versions')
  const { categoryPaths } = await import('#commissions/plans/category_paths')
  await tenantTable('commission_plans', trx).orderBy('id').select('id').forShare()
  const { variants, ...product } = listing
  const guarded = variants.map((variant) => ({ ...variant, ...product, sku: '', title: '' }))
  const pathOf = await categoryPaths(trx)
  const plans = await plansFrom(clock.now(), trx)
  return plans.flatMap((plan) => lossesAmong(guarded, plan, pathOf))
})
