import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fromDatabaseTime, tenantTable } from '#foundation'

/** An after-sales case that gives money back. */
export interface DecidedCase {
  id: number
  orderId: number
  fulfilmentId: number
  /** The lost dispute it writes down: the payer's bank has paid it. */
  disputeId: number | null
  decidedAt: DateTime<true>
  /** What the customer gets, shipping included. */
  refundMinor: bigint
  shippingRefundMinor: bigint
  lines: { orderLineId: number; refundGrossMinor: bigint }[]
}

/**
 * The cases of these orders whose refund is decided and not reversed yet, earliest first: what they
 * take of a line depends on what those before them took.
 */
export async function unreversedCases(
  orderIds: readonly number[],
  trx: TransactionClientContract
): Promise<DecidedCase[]> {
  const decided = await tenantTable('after_sales_cases', trx)
    .whereIn('order_id', [...orderIds])
    .whereNotNull('decided_at')
    .whereIn('state', ['approved', 'refunded'])
    .orderBy('decided_at')
    .orderBy('id')
  const reversed = await reversedAmong(
    decided.map(({ id }) => Number(id)),
    trx
  )
  const rows = decided.filter(({ id }) => !reversed.has(Number(id)))
  if (rows.length === 0) return []

  const lines = await tenantTable('after_sales_lines', trx)
    .whereIn(
      'case_id',
      rows.map(({ id }) => id)
    )
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
  return rows.map((row) => ({
    id: Number(row.id),
    orderId: Number(row.order_id),
    fulfilmentId: Number(row.fulfilment_id),
    disputeId: row.dispute_id && Number(row.dispute_id),
    decidedAt: fromDatabaseTime(row.decided_at),
    refundMinor: BigInt(row.refund_minor),
    shippingRefundMinor: BigInt(row.shipping_refund_minor),
    lines: linesByCase.get(Number(row.id)) ?? [],
  }))
}

/** The orders that cases are about. */
export async function ordersOfCases(
  caseIds: readonly number[],
  trx: TransactionClientContract
): Promise<number[]> {
  const rows = await tenantTable('after_sales_cases', trx)
    .whereIn('id', [...caseIds])
    .distinct('order_id')
  return rows.map((row) => Number(row.order_id))
}

/** A case of lines has left reversals; one of a fee alone, its journal. */
async function reversedAmong(
  caseIds: number[],
  trx: TransactionClientContract
): Promise<Set<number>> {
  const lines = await tenantTable('split_reversals', trx)
    .whereIn('case_id', caseIds)
    .distinct('case_id')
  const journals = await tenantTable('ledger_journals', trx)
    .whereIn('idempotency_key', caseIds.map(refundDecidedKey))
    .select('idempotency_key')
  const booked = new Set(journals.map((row) => row.idempotency_key as string))
  return new Set([
    ...lines.map((row) => Number(row.case_id)),
    ...caseIds.filter((id) => booked.has(refundDecidedKey(id))),
  ])
}

/** By which the journal of a case's refund is booked once. */
export const refundDecidedKey = (caseId: number) => `refund-decided:${caseId}`
