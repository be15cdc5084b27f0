import { payee, platform, type AccountRef, type JournalDraft } from '#ledger'
import { EARNING_ROLES } from '#money'
import { PostingList } from '#commissions/booking/posting_list'
import type { BookedShipping } from '#commissions/reversal/booked_shipping'
import { refundDecidedKey, type DecidedCase } from '#commissions/reversal/decided_cases'
import type { LineReversal } from '#commissions/reversal/reverse_case'

const clearing = platform('order_clearing')

/**
 * The journal of a refund that was decided (docs/ledger.md, "refund decided"): what the customer
 * gets back, and from whom it is taken; from what is pending before a line matured, from what is
 * available or payable after. What a lost dispute took, the customer has from their bank.
 */
export function reversalJournal(
  decided: DecidedCase,
  reversals: readonly LineReversal[],
  shipping: BookedShipping | null
): JournalDraft | null {
  const owed = platform(decided.disputeId === null ? 'refund_payable' : 'disputes_open')
  const list = new PostingList().add(clearing, owed, decided.refundMinor)
  addReversals(list, reversals)
  list.add(shippingAccount(shipping), clearing, decided.shippingRefundMinor)

  if (list.postings.length === 0) return null
  return {
    idempotencyKey: refundDecidedKey(decided.id),
    event: decided.disputeId === null ? 'refund.decided' : 'dispute.lost',
    reference: { type: 'after_sales_case', id: decided.id },
    orderId: decided.orderId,
    occurredAt: decided.decidedAt,
    postings: list.postings,
  }
}

/** What the parties to some lines give back into the order's clearing account. */
function addReversals(list: PostingList, reversals: readonly LineReversal[]) {
  for (const { step } of reversals) {
    list.add(clearing, platform('coupon_expense'), step.platformFundedDiscountMinor)
  }
  for (const { line, step } of reversals) {
    list.add(supplierAccount(line), clearing, step.brandMinor)
    for (const role of EARNING_ROLES) {
      const earner = line.earners.get(role)
      if (!earner) continue
      const kind = line.isMatured ? 'earnings_available' : 'earnings_pending'
      list.add(payee(kind, earner.payeeType, earner.payeeId), clearing, step.sharesMinor[role])
    }
  }
  for (const { step } of reversals) {
    list.add(platform('platform_revenue'), clearing, step.platformMinor)
  }
}

function supplierAccount({ supplySource, brandId, isMatured }: LineReversal['line']): AccountRef {
  if (supplySource === 'platform') return platform('inventory')
  return payee(isMatured ? 'brand_payable' : 'brand_pending', 'brand', brandId)
}

function shippingAccount(shipping: BookedShipping | null): AccountRef {
  if (!shipping) return platform('platform_revenue')
  return payee(shipping.isMatured ? 'brand_payable' : 'brand_pending', 'brand', shipping.brandId)
}
