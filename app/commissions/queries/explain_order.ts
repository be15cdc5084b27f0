import type { DateTime } from 'luxon'
import { fromDatabaseTime, tenantTable } from '#foundation'
import { journalsOfOrder } from '#ledger'
import { perRole, type EarningRole, type PerRole } from '#money'
import { namedJournals, type NamedJournal } from '#commissions/explanation/named_journals'

/** A sold line with who got what of it; amounts in minor units, before and after reversals. */
export interface DividedLine {
  orderLineId: number
  title: string
  variantTitle: string
  quantity: number
  state: string
  grossMinor: bigint
  cashMinor: bigint
  brandMinor: bigint
  sharesMinor: PerRole<bigint>
  platformMinor: bigint
  refundedMinor: bigint
}

export interface ExplainedOrder {
  number: string
  storeName: string
  paidAt: DateTime<true> | null
  /** What keeps its earnings from maturing. */
  holds: { kind: string; reason: string | null; heldAt: DateTime<true> }[]
  lines: DividedLine[]
  journals: NamedJournal[]
}

/** How an order was divided, line by line, and everything that was booked for it since. */
export class ExplainOrder {
  /** Null where there is no such order. */
  async handle(number: string): Promise<ExplainedOrder | null> {
    const order = await tenantTable('orders')
      .joinRaw('JOIN stores s ON s.tenant_id = orders.tenant_id AND s.id = orders.store_id')
      .where('orders.number', number)
      .select('orders.id', 'orders.number', 'orders.paid_at', 's.name')
      .first()
    if (!order) return null
    return {
      number: order.number,
      storeName: order.name,
      paidAt: order.paid_at && fromDatabaseTime(order.paid_at),
      holds: await openHolds(Number(order.id)),
      lines: await dividedLines(Number(order.id)),
      journals: await namedJournals(await journalsOfOrder(Number(order.id))),
    }
  }
}

async function openHolds(orderId: number): Promise<ExplainedOrder['holds']> {
  const rows = await tenantTable('order_holds')
    .where('order_id', orderId)
    .whereNull('released_at')
    .orderBy('id')
  return rows.map((row) => ({
    kind: row.kind,
    reason: row.reason,
    heldAt: fromDatabaseTime(row.held_at),
  }))
}

async function dividedLines(orderId: number): Promise<DividedLine[]> {
  const rows = await tenantTable('line_splits')
    .joinRaw(
      `JOIN order_lines l
         ON l.tenant_id = line_splits.tenant_id AND l.id = line_splits.order_line_id`
    )
    .where('line_splits.order_id', orderId)
    .orderBy('line_splits.id')
    .select('line_splits.*', 'l.title', 'l.variant_title', 'l.quantity')
  const earnings = await tenantTable('earnings')
    .where('order_id', orderId)
    .select('line_split_id', 'role', 'amount_minor')
  const bySplit = Map.groupBy(earnings, (row) => Number(row.line_split_id))
  return rows.map((row) => {
    const own = bySplit.get(Number(row.id)) ?? []
    const shareOf = (role: EarningRole) =>
      BigInt(own.find((earning) => earning.role === role)?.amount_minor ?? 0)
    return {
      orderLineId: Number(row.order_line_id),
      title: row.title,
      variantTitle: row.variant_title,
      quantity: row.quantity,
      state: row.state,
      grossMinor: BigInt(row.gross_minor),
      cashMinor: BigInt(row.cash_minor),
      brandMinor: BigInt(row.brand_minor),
      sharesMinor: perRole(shareOf),
      platformMinor: BigInt(row.platform_minor),
      refundedMinor: BigInt(row.refunded_gross_minor),
    }
  })
}
