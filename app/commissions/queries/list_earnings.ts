import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { fromDatabaseTime, tenantTable } from '#foundation'
import { Money } from '#money'

export const EARNINGS_A_PAGE = 30

interface ListEarningsInput {
  storeId: number
  state?: string
  /** The id of the last earning on the page before. */
  after?: number
  /** All rows, for an export. */
  everything?: boolean
}

/** A store's earnings, the latest first, each with the sale it comes from. */
export class ListEarnings {
  async handle({ storeId, state, after, everything }: ListEarningsInput) {
    const query = withSale(tenantTable('earnings'))
      .where({ 'earnings.payee_type': 'store', 'earnings.payee_id': storeId })
      .orderBy('earnings.id', 'desc')
    if (state) query.where('earnings.state', state)
    if (after) query.where('earnings.id', '<', after)
    if (!everything) query.limit(EARNINGS_A_PAGE + 1)
    const rows = await query
    const shown = everything ? rows : rows.slice(0, EARNINGS_A_PAGE)
    return {
      earnings: shown.map(earningRow),
      next: shown.length < rows.length ? Number(shown.at(-1)!.id) : null,
    }
  }
}

export function withSale(query: DatabaseQueryBuilderContract) {
  return query
    .join('orders', (join) =>
      join.on('orders.tenant_id', 'earnings.tenant_id').andOn('orders.id', 'earnings.order_id')
    )
    .join('order_lines as lines', (join) =>
      join.on('lines.tenant_id', 'earnings.tenant_id').andOn('lines.id', 'earnings.order_line_id')
    )
    .select(
      'earnings.*',
      'orders.number as orderNumber',
      'lines.title as lineTitle',
      'lines.variant_title as variantTitle',
      'lines.quantity as quantity'
    )
}

export function earningRow(row: Record<string, any>) {
  const money = (minor: bigint) => Money.of(minor, row.currency).toJSON()
  const amount = BigInt(row.amount_minor)
  const reversed = BigInt(row.reversed_minor)
  return {
    id: Number(row.id),
    role: row.role as string,
    state: row.state as string,
    orderNumber: row.orderNumber as string,
    title: row.lineTitle as string,
    variantTitle: row.variantTitle as string,
    quantity: Number(row.quantity),
    amount: money(amount),
    reversed: money(reversed),
    kept: money(amount - reversed),
    isReduced: reversed > 0n,
    earnedAt: fromDatabaseTime(row.earned_at).toISO(),
  }
}
