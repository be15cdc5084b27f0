import { EARNING_ROLES, reverseStep, splitLine, type PerRole } from '#money'
import { fundedDiscounts } from '#commissions/plans/funded_discounts'
import type { PlanRuleTerms } from '#commissions/plans/plan_rule'

export interface ExampleSale {
  unitPriceMinor: bigint
  retailPriceMinor: bigint
  supplyPriceMinor: bigint
  quantity: number
  /** What the platform gives the customer off the whole line. */
  discountMinor: bigint
}

/** Part of the gross that the example gives back. */
const REFUND_PERCENT = 35n
const EVERYONE: PerRole<boolean> = { owner: true, upline1: true, upline2: true, promoter: true }

/**
 * What a rule makes of a sale in which everyone takes part, and what a refund of a part of it takes
 * back: by the production split, so that an example can promise nothing else than a sale will keep.
 */
export function workedExample(
  { base, rates, markupShareBp }: Pick<PlanRuleTerms, 'base' | 'rates' | 'markupShareBp'>,
  sale: ExampleSale,
  platformDiscountMaxBp: number
) {
  const grossMinor = sale.unitPriceMinor * BigInt(sale.quantity)
  const given = sale.discountMinor > grossMinor ? grossMinor : sale.discountMinor
  const discounts = fundedDiscounts(
    { platformMinor: given, storeMinor: 0n },
    grossMinor,
    platformDiscountMaxBp
  )
  const split = splitLine({
    ...sale,
    base,
    rates,
    markupShareBp,
    exists: EVERYONE,
    platformFundedDiscountMinor: discounts.platformMinor,
    storeFundedDiscountMinor: discounts.storeMinor,
  })
  const refundMinor = (split.grossMinor * REFUND_PERCENT) / 100n
  const refund = reverseStep({
    grossMinor: split.grossMinor,
    refundedBeforeMinor: 0n,
    refundMinor,
    components: split,
  })
  if (!refund.ok) throw new Error(refund.error.type)
  const row = (who: string, soldMinor: bigint, backMinor: bigint) => ({
    who,
    soldMinor,
    backMinor,
    keptMinor: soldMinor - backMinor,
  })
  return {
    grossMinor: split.grossMinor,
    cashMinor: split.cashMinor,
    poolMinor: split.poolMinor,
    refundMinor,
    isLoss: split.isLoss,
    rows: [
      row('brand', split.brandMinor, refund.step.brandMinor),
      ...EARNING_ROLES.map((role) =>
        row(role, split.sharesMinor[role], refund.step.sharesMinor[role])
      ),
      row(
        'platform',
        split.platformMinor - split.platformFundedDiscountMinor,
        refund.step.platformMinor - refund.step.platformFundedDiscountMinor
      ),
    ],
  }
}
