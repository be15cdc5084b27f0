import type { DateTime } from 'luxon'
import { platform, type JournalDraft } from '#ledger'
import { PostingList } from '#commissions/booking/posting_list'
import type { DisputedOrder } from '#commissions/holds/read_dispute'

const open = platform('disputes_open')
export const FEE_KNOWN = 'dispute.fee_known'

function journal(
  dispute: DisputedOrder,
  what: 'opened' | 'won' | 'lost',
  list: PostingList
): JournalDraft {
  return {
    idempotencyKey: `dispute-${what}:${dispute.disputeId}`,
    event: `dispute.${what}`,
    reference: { type: 'dispute', id: dispute.disputeId },
    orderId: dispute.orderId,
    occurredAt: what === 'opened' ? dispute.openedAt : (dispute.closedAt ?? dispute.openedAt),
    postings: list.postings,
  }
}

/** The bank has taken the money back, and its fee, which does not come back even if it is won. */
export function openedJournal(dispute: DisputedOrder): JournalDraft {
  const paid = platform(dispute.clearing)
  const list = new PostingList()
    .add(open, paid, dispute.amountMinor)
    .add(platform('processing_fees'), paid, dispute.feeMinor)
  return journal(dispute, 'opened', list)
}

/**
 * What has become known of the fee since it was booked last; less than nothing, where Stripe has given
 * some of it back.
 *
 * @param change how many changes were booked before: the fee may come to what it was already
 */
export function feeJournal(
  dispute: DisputedOrder,
  { bookedMinor, change }: { bookedMinor: bigint; change: number },
  occurredAt: DateTime
): JournalDraft {
  const { disputeId, orderId, feeMinor, clearing } = dispute
  const list = new PostingList()
  list.add(platform('processing_fees'), platform(clearing), feeMinor - bookedMinor)
  return {
    idempotencyKey: `dispute-fee:${disputeId}:${change}`,
    event: FEE_KNOWN,
    reference: { type: 'dispute', id: disputeId },
    ...{ orderId, occurredAt, postings: list.postings },
  }
}

export function wonJournal(dispute: DisputedOrder): JournalDraft {
  const list = new PostingList().add(platform(dispute.clearing), open, dispute.amountMinor)
  return journal(dispute, 'won', list)
}

/** What a lost dispute paid, beside the cases that say what it took of the order. */
export interface LostDispute {
  /** Refunds that had waited, and so are owed no more. */
  coveredMinor: bigint
  /** As much, where the payment was to go back whole: it never became a sale, and was not booked. */
  returnedMinor: bigint
  /** What its cases come to. */
  takenMinor: bigint
}

/**
 * What the bank gave back paid the refunds that had waited; what exceeds them and the cases of the
 * dispute is nobody's, and the platform's to bear.
 */
export function lostJournal(
  dispute: DisputedOrder,
  { coveredMinor, returnedMinor, takenMinor }: LostDispute
): JournalDraft | null {
  const owed = platform('refund_payable')
  const list = new PostingList()
    .add(platform(dispute.clearing), owed, returnedMinor)
    .add(owed, open, coveredMinor)
    .add(platform('platform_revenue'), open, dispute.amountMinor - coveredMinor - takenMinor)
  return list.postings.length > 0 ? journal(dispute, 'lost', list) : null
}
