import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, tenantTable, toDatabaseTime } from '#foundation'
import { PostJournals } from '#ledger'
import { NoteReturnedMoney } from '#orders'
import { BookSales } from '#commissions/actions/book_sales'
import { ReverseCases } from '#commissions/actions/reverse_cases'
import { bookDisputeFee } from '#commissions/holds/book_dispute_fee'
import { lostJournal, openedJournal, wonJournal } from '#commissions/holds/dispute_journals'
import { freezeOrder, thawOrder } from '#commissions/holds/freeze_orders'
import { readDispute, type DisputedOrder } from '#commissions/holds/read_dispute'
import { readLostDispute } from '#commissions/holds/read_lost_dispute'

/**
 * Books a dispute as far as it has come, whichever news of it arrive and in what order: the money is
 * gone when it opens, and the order's earnings wait; its fee is gone as soon as it is known; the money
 * comes back when it is won; when it is lost, it has paid the refunds that waited, and of the rest
 * everyone gives back their part as for a refund.
 */
export class FollowDispute {
  async handle(disputeId: number, trx: TransactionClientContract): Promise<void> {
    const asked = await readDispute(disputeId, trx)
    if (!asked) return
    await new BookSales().handle([asked.orderId], trx)
    await tenantTable('orders', trx).where('id', asked.orderId).forUpdate().first()
    /* Asked again: the order is locked, so nobody else books this dispute now. */
    const dispute = (await readDispute(disputeId, trx))!
    const hold = await this.#hold(dispute, trx)
    await bookDisputeFee(dispute, BigInt(hold.fee_minor), trx)
    if (hold.released_at !== null) return
    await freezeOrder(dispute.orderId, trx)

    if (dispute.state !== 'won' && dispute.state !== 'lost') return
    await tenantTable('order_holds', trx)
      .where('id', hold.id)
      .update({ released_at: toDatabaseTime(clock.now()) })
    await thawOrder(dispute.orderId, trx)
    if (dispute.state === 'won') await new PostJournals().handle([wonJournal(dispute)], trx)
    else await this.#reverse(dispute, trx)
  }

  async #hold(dispute: DisputedOrder, trx: TransactionClientContract) {
    const { disputeId, orderId, openedAt, feeMinor } = dispute
    const held = () => tenantTable('order_holds', trx).where('dispute_id', disputeId).first()
    const known = await held()
    if (known) return known
    await new PostJournals().handle([openedJournal(dispute)], trx)
    const about = { order_id: orderId, kind: 'dispute', dispute_id: disputeId }
    const hold = { ...about, fee_minor: feeMinor.toString(), held_at: toDatabaseTime(openedAt) }
    await insertRows(trx, 'order_holds', [hold])
    return held()
  }

  async #reverse(dispute: DisputedOrder, trx: TransactionClientContract) {
    await new NoteReturnedMoney().handle(dispute.orderId, trx)
    await new ReverseCases().reverseOrders([dispute.orderId], trx)
    const lost = lostJournal(dispute, await readLostDispute(dispute.disputeId, trx))
    if (lost) await new PostJournals().handle([lost], trx)
  }
}
