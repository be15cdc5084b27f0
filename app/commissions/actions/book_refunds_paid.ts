import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fromDatabaseTime, tenantTable } from '#foundation'
import { platform, PostJournals, type PostingDraft } from '#ledger'
import { caseIdOf, orderIdOf } from '#orders'
import { clearingFor } from '#commissions/booking/clearing_accounts'

/**
 * Books that refunds have reached who they are for. A refund of an after-sales case was owed since
 * its decision; any other gives back a payment that no sale was made of, so that the money is
 * booked in and out.
 */
export class BookRefundsPaid {
  async handle(refundIds: readonly number[], trx: TransactionClientContract): Promise<void> {
    const rows = await tenantTable('refunds', trx)
      .joinRaw('JOIN payments p ON p.tenant_id = refunds.tenant_id AND p.id = refunds.payment_id')
      .whereIn('refunds.id', [...refundIds])
      .where('refunds.state', 'succeeded')
      .orderBy('refunds.id')
      .select('refunds.*', 'p.reference as paidReference')

    const refundPayable = platform('refund_payable')
    const drafts = rows.map((row) => {
      const amountMinor = BigInt(row.amount_minor) - BigInt(row.covered_minor)
      const clearing = platform(clearingFor(row.provider))
      const postings: PostingDraft[] = [{ debit: refundPayable, credit: clearing, amountMinor }]
      if (caseIdOf(row.reference) === null) {
        postings.unshift({ debit: clearing, credit: refundPayable, amountMinor })
      }
      return {
        idempotencyKey: `refund-paid:${row.id}`,
        event: 'refund.succeeded',
        reference: { type: 'refund', id: Number(row.id) },
        orderId: orderIdOf(row.paidReference),
        occurredAt: fromDatabaseTime(row.succeeded_at),
        postings,
      }
    })
    await new PostJournals().handle(drafts, trx)
  }
}
