import type { EarningRow } from '#commissions/queries/list_earnings'

/** An earning as a page gets it. */
export function earningJson(earning: EarningRow) {
  return {
    id: earning.id,
    orderNumber: earning.orderNumber,
    storeName: earning.storeName,
    title: earning.title,
    variantTitle: earning.variantTitle,
    quantity: earning.quantity,
    role: earning.role as string,
    kept: earning.amount.subtract(earning.reversed).toJSON(),
    isReduced: earning.reversed.isPositive,
    state: earning.state as string,
    earnedAt: earning.earnedAt.toISO(),
  }
}
