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
    const paid = await this.#paid(refundIds, trx)
    const rows = await tenantTable('refunds', trx)
      .joinRaw('JOIN payments p ON p.tenant_id = refunds.tenant_id AND p.id = refunds.payment_id')
      .whereIn('refunds.id', [...paid.keys()])
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
          amountMinor: paid.get(Number(row.id))!,
        },
      ],
    }))
    await new PostJournals().handle(drafts, trx)
  }

  /** What was booked as paid, by refund, in minor units: a bank may have covered more of it since. */
  async #paid(refundIds: readonly number[], trx: TransactionClientContract) {
    const postings = await tenantTable('ledger_journals', trx)
      .joinRaw(
        `JOIN ledger_postings p
           ON p.tenant_id = ledger_journals.tenant_id AND p.journal_id = ledger_journals.id
         JOIN ledger_accounts a ON a.tenant_id = p.tenant_id AND a.id = p.debit_account_id`
      )
      .whereIn(
        'ledger_journals.idempotency_key',
        refundIds.map((id) => `refund-paid:${id}`)
      )
      .where('a.kind', 'refund_payable')
      .select('ledger_journals.reference_id as refundId', 'p.amount_minor as amountMinor')
    return new Map(postings.map((row) => [Number(row.refundId), BigInt(row.amountMinor)]))
  }
}
