import { payee, platform, type JournalDraft } from '#ledger'
import { PostingList } from '#commissions/booking/posting_list'
import type { DisputedOrder } from '#commissions/holds/read_dispute'
import type { BookedShipping } from '#commissions/reversal/booked_shipping'
import type { LineReversal } from '#commissions/reversal/reverse_case'
import { addReversals } from '#commissions/reversal/reversal_journal'

const open = platform('disputes_open')
const clearing = platform('order_clearing')

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

export function wonJournal(dispute: DisputedOrder): JournalDraft {
  const list = new PostingList().add(platform(dispute.clearing), open, dispute.amountMinor)
  return journal(dispute, 'won', list)
}

/**
 * As a refund that the bank has paid already: everyone gives back their part, and the platform what
 * is nobody's, such as the fees of its own parcels.
 */
export function lostJournal(
  dispute: DisputedOrder,
  reversals: readonly LineReversal[],
  shipping: readonly BookedShipping[]
): JournalDraft {
  const list = new PostingList().add(clearing, open, dispute.amountMinor)
  addReversals(list, reversals)
  let coveredMinor = reversals.reduce((sum, { step }) => sum + step.cashMinor, 0n)
  for (const fee of shipping) {
    const kind = fee.isMatured ? 'brand_payable' : 'brand_pending'
    const restMinor = fee.amountMinor - fee.reversedMinor
    list.add(payee(kind, 'brand', fee.brandId), clearing, restMinor)
    coveredMinor += restMinor
  }
  list.add(platform('platform_revenue'), clearing, dispute.amountMinor - coveredMinor)
  return journal(dispute, 'lost', list)
}
