import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { Refund } from '#payments'
import { disputesOfOrder } from '#orders/after_sales/disputes_of_order'
import type { PaidAs } from '#orders/after_sales/approved_case'

/** Money that went back to the payer without a case, which is still to be written down. */
export interface ReturnedMoney {
  /** The lost dispute by which their bank took it, or the refund that was made at Stripe. */
  cause: { disputeId: number } | { refundId: number }
  paidAs: PaidAs
  /** Why, as cases and history tell it. */
  reason: 'disputed' | 'refunded_at_stripe'
  amountMinor: bigint
  key: string
}

/** All that went back of a locked order, and of the payment that paid it, without a case so far. */
export async function unnotedReturns(
  orderId: number,
  paymentId: number,
  trx: TransactionClientContract
): Promise<ReturnedMoney[]> {
  return [...(await lostDisputes(orderId, trx)), ...(await directRefunds(paymentId, trx))]
}

/** What went into refunds that had waited is none of it. */
async function lostDisputes(
  orderId: number,
  trx: TransactionClientContract
): Promise<ReturnedMoney[]> {
  const rows = await disputesOfOrder(orderId, trx)
    .leftJoin('after_sales_cases', (join) =>
      join
        .on('after_sales_cases.tenant_id', 'disputes.tenant_id')
        .andOn('after_sales_cases.dispute_id', 'disputes.id')
    )
    .where('disputes.state', 'lost')
    .whereNotNull('disputes.covered_minor')
    .whereNull('after_sales_cases.id')
    .orderBy('disputes.id')
    .select('disputes.id', 'amount_minor', 'covered_minor')
  return rows.map((row) => ({
    ...{ cause: { disputeId: Number(row.id) }, key: `dispute:${row.id}` },
    ...{ paidAs: 'returned_by_bank', reason: 'disputed' },
    amountMinor: BigInt(row.amount_minor) - BigInt(row.covered_minor),
  }))
}

/** Also what is on its way: it cannot go back twice, and is owed again if it fails. */
async function directRefunds(
  paymentId: number,
  trx: TransactionClientContract
): Promise<ReturnedMoney[]> {
  const refunds = await Refund.query({ client: trx })
    .where({ paymentId })
    .whereIn('state', ['pending', 'succeeded'])
    .orderBy('id')
  const direct = refunds.filter(({ isDirect }) => isDirect)
  const noted = await tenantTable('after_sales_cases', trx)
    .whereIn(
      'refund_id',
      direct.map(({ id }) => id)
    )
    .select('refund_id')
  const notedIds = new Set(noted.map((row) => Number(row.refund_id)))
  return direct
    .filter(({ id }) => !notedIds.has(id))
    .map(({ id, amountMinor }) => ({
      ...{ cause: { refundId: id }, key: `refund:${id}`, amountMinor },
      ...{ paidAs: 'refunded_at_stripe', reason: 'refunded_at_stripe' },
    }))
}
