import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { platform, PostJournals, type JournalDraft, type PostingDraft } from '#ledger'
import { caseIdOf, orderIdOf } from '#orders'
import { Refund } from '#payments'
import { clearingFor } from '#commissions/booking/clearing_accounts'
import { owedBeyondCases } from '#commissions/booking/direct_refund'

const refundPayable = platform('refund_payable')

/**
 * Books that refunds have reached who they are for. A refund of an after-sales case was owed since
 * its decision, one that was made at Stripe since its cases were written down; any other gives back a
 * payment that no sale was made of, so that the money is booked in and out.
 */
export class BookRefundsPaid {
  async handle(refundIds: readonly number[], trx: TransactionClientContract): Promise<void> {
    const refunds = await Refund.query({ client: trx })
      .whereIn('id', [...refundIds])
      .where('state', 'succeeded')
      .preload('payment')
      .orderBy('id')
    const drafts: JournalDraft[] = []
    for (const refund of refunds) {
      const { id, provider, payableMinor: amountMinor, payment } = refund
      const paid = { debit: refundPayable, credit: platform(clearingFor(provider)), amountMinor }
      drafts.push({
        idempotencyKey: `refund-paid:${id}`,
        event: 'refund.succeeded',
        reference: { type: 'refund', id },
        orderId: orderIdOf(payment.reference),
        occurredAt: refund.succeededAt!,
        postings: [...(await this.#owed(refund, trx)), paid],
      })
    }
    await new PostJournals().handle(drafts, trx)
  }

  /** What comes to be owed only with the refund itself. */
  async #owed(refund: Refund, trx: TransactionClientContract): Promise<PostingDraft[]> {
    const { id, provider, reference, paymentId, payableMinor: amountMinor, payment } = refund
    if (caseIdOf(reference) !== null) return []
    const direct = { id, paymentId, paidReference: payment.reference, amountMinor }
    const beyond = refund.isDirect ? await owedBeyondCases(direct, trx) : null
    return (
      beyond ?? [{ debit: platform(clearingFor(provider)), credit: refundPayable, amountMinor }]
    )
  }
}
