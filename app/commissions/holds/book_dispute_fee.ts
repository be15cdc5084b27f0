import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable } from '#foundation'
import { PostJournals } from '#ledger'
import { FEE_KNOWN, feeJournal } from '#commissions/holds/dispute_journals'
import type { DisputedOrder } from '#commissions/holds/read_dispute'

/**
 * Books what has become known of a dispute's fee since it was booked last, whether the dispute is
 * decided or not. Its order is locked by the caller.
 *
 * @param bookedMinor what of the fee is booked already
 */
export async function bookDisputeFee(
  dispute: DisputedOrder,
  bookedMinor: bigint,
  trx: TransactionClientContract
) {
  if (dispute.feeMinor === bookedMinor) return
  const { disputeId } = dispute
  const changes = await tenantTable('ledger_journals', trx)
    .where({ reference_type: 'dispute', reference_id: disputeId, event: FEE_KNOWN })
    .select('id')
  const booked = { bookedMinor, change: changes.length }
  await new PostJournals().handle([feeJournal(dispute, booked, clock.now())], trx)
  await tenantTable('order_holds', trx)
    .where('dispute_id', disputeId)
    .update({ fee_minor: dispute.feeMinor.toString() })
}
