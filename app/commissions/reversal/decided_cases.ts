import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fromDatabaseTime, tenantTable } from '#foundation'

/** An after-sales case that gives money back. */
export interface DecidedCase {
  id: number
  orderId: number
  fulfilmentId: number
  decidedAt: DateTime<true>
  /** What the customer gets, shipping included. */
  refundMinor: bigint
  shippingRefundMinor: bigint
  lines: { orderLineId: number; refundGrossMinor: bigint }[]
}

/** Those of these cases whose refund is decided and not reversed yet, earliest first. */
export async function unreversedCases(
  caseIds: readonly number[],
  trx: TransactionClientContract
): Promise<DecidedCase[]> {
  const reversed = await tenantTable('split_reversals', trx)
    .whereIn('case_id', [...caseIds])
    .distinct('case_id')
  const reversedIds = new Set(reversed.map((row) => Number(row.case_id)))
  const openIds = caseIds.filter((id) => !reversedIds.has(id))
  if (openIds.length === 0) return []

  const lines = await tenantTable('after_sales_lines', trx)
    .whereIn('case_id', openIds)
    .orderBy('id')
    .select('case_id', 'order_line_id', 'refund_gross_minor')
  const linesByCase = Map.groupBy(
    lines.map((row) => ({
      caseId: Number(row.case_id),
      orderLineId: Number(row.order_line_id),
      refundGrossMinor: BigInt(row.refund_gross_minor),
    })),
    ({ caseId }) => caseId
  )
  const rows = await tenantTable('after_sales_cases', trx)
    .whereIn('id', openIds)
    .whereNotNull('decided_at')
    .whereIn('state', ['approved', 'refunded'])
    .orderBy('decided_at')
    .orderBy('id')
  return rows.map((row) => ({
    id: Number(row.id),
    orderId: Number(row.order_id),
    fulfilmentId: Number(row.fulfilment_id),
    decidedAt: fromDatabaseTime(row.decided_at),
    refundMinor: BigInt(row.refund_minor),
    shippingRefundMinor: BigInt(row.shipping_refund_minor),
    lines: linesByCase.get(Number(row.id)) ?? [],
  }))
}
