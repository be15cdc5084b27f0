import type { EarningRow } from '#commissions/queries/list_earnings'

/** Earnings as a file for spreadsheets: amounts in major units, times in UTC. */
export function earningsTable(earnings: readonly EarningRow[]) {
  return {
    columns: [
      'earned_at',
      'order',
      'store',
      'product',
      'variant',
      'quantity',
      'role',
      'amount',
      'reversed',
      'kept',
      'currency',
      'state',
      'matures_at',
    ],
    rows: earnings.map((earning) => [
      earning.earnedAt.toISO(),
      earning.orderNumber,
      earning.storeName,
      earning.title,
      earning.variantTitle,
      earning.quantity,
      earning.role,
      earning.amount.toDecimal(),
      earning.reversed.toDecimal(),
      earning.amount.subtract(earning.reversed).toDecimal(),
      earning.amount.currency.code,
      earning.state,
      earning.maturesAt?.toISO() ?? null,
    ]),
  }
}
