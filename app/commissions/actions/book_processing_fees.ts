import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fromDatabaseTime, tenantTable } from '#foundation'
import { platform, PostJournals } from '#ledger'
import { orderIdOf } from '#orders'
import { clearingFor } from '#commissions/booking/clearing_accounts'

/** Books what it cost to be paid. Payments without a fee, or whose fee is not known, cost nothing. */
export class BookProcessingFees {
  async handle(paymentIds: readonly number[], trx: TransactionClientContract): Promise<void> {
    const rows = await tenantTable('payments', trx)
      .whereIn('id', [...paymentIds])
      .where('fee_minor', '>', 0)
      .orderBy('id')
    const drafts = rows.map((row) => ({
      idempotencyKey: `payment-fee:${row.id}`,
      event: 'payment.fee_known',
      reference: { type: 'payment', id: Number(row.id) },
      orderId: orderIdOf(row.reference),
      occurredAt: fromDatabaseTime(row.succeeded_at),
      postings: [
        {
          debit: platform('processing_fees'),
          credit: platform(clearingFor(row.provider)),
          amountMinor: BigInt(row.fee_minor),
        },
      ],
    }))
    await new PostJournals().handle(drafts, trx)
  }
}
