import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable } from '#foundation'
import { platform, PostJournals } from '#ledger'
import { orderIdOf } from '#orders'
import { clearingFor } from '#commissions/booking/clearing_accounts'

/**
 * Books that money which had reached its payer came back: the bank refused it days later. It is owed
 * again. What was never booked as paid is owed still.
 */
export class BookRefundsFailed {
  async handle(refundIds: readonly number[], trx: TransactionClientContract): Promise<void> {
    const paid = await tenantTable('ledger_journals', trx)
      .whereIn(
        'idempotency_key',
        refundIds.map((id) => `refund-paid:${id}`)
      )
      .select('reference_id')
    const rows = await tenantTable('refunds', trx)
      .joinRaw('JOIN payments p ON p.tenant_id = refunds.tenant_id AND p.id = refunds.payment_id')
      .whereIn(
        'refunds.id',
        paid.map(({ reference_id: id }) => Number(id))
      )
      .orderBy('refunds.id')
      .select('refunds.*', 'p.reference as paidReference')
    const drafts = rows.map((row) => ({
      idempotencyKey: `refund-failed:${row.id}`,
      event: 'refund.failed',
      reference: { type: 'refund', id: Number(row.id) },
      orderId: orderIdOf(row.paidReference),
      occurredAt: clock.now(),
      postings: [
        {
          debit: platform(clearingFor(row.provider)),
          credit: platform('refund_payable'),
          amountMinor: BigInt(row.amount_minor) - BigInt(row.covered_minor),
        },
      ],
    }))
    await new PostJournals().handle(drafts, trx)
  }
}
