import type { DateTime } from 'luxon'
import type { Actor } from '#foundation'
import type { OrderLineToRefund } from '#orders/after_sales/read_refundable_lines'
import { cashOfRefund } from '#orders/after_sales/refund_of_line'
import type { CaseState } from '#orders/case_states'

/** Money that went back without a case: the payer's bank took it, or it was refunded at Stripe. */
export type PaidAs = 'returned_by_bank' | 'refunded_at_stripe'

export interface CaseApproval {
  caseId: number
  approvedAt: DateTime
  actor: Actor
  /** What of the brand's shipping fee goes back, too; nothing where left out. */
  shippingRefundMinor?: bigint
  /** By which way the customer has the money already; by none, where left out. */
  paidAs?: PaidAs
  /** Nothing is left to give back, since it went back without the case; not where left out. */
  isCovered?: boolean
}

/** What was claimed of one order line. */
export interface Claim {
  orderLineId: number
  quantity: number
  refundGrossMinor: bigint
  restock: boolean
}

export interface CaseToApprove extends CaseApproval {
  orderId: number
  fulfilmentId: number
  /** In which it is before its approval. */
  state: string
  claims: Claim[]
}

export interface ApprovedCase extends CaseToApprove {
  shippingRefundMinor: bigint
  /** All that goes back to the customer, shipping included. */
  refundMinor: bigint
}

/** Where no cash is to be sent, nothing is waited for. */
export function stateAfter({ refundMinor, paidAs, isCovered }: ApprovedCase): CaseState {
  if (isCovered) return 'covered'
  return refundMinor === 0n || paidAs ? 'refunded' : 'approved'
}

/**
 * Works out what an approved case refunds, and counts it on the lines given, so that the next case
 * on the same line starts from there.
 *
 * @throws RangeError where a line has not as many units or as much gross left
 */
export function approveCase(
  { shippingRefundMinor = 0n, ...approval }: CaseToApprove,
  lines: Map<number, OrderLineToRefund>
): ApprovedCase {
  let refundMinor = shippingRefundMinor
  for (const { orderLineId, quantity, refundGrossMinor } of approval.claims) {
    const line = lines.get(orderLineId)!
    refundMinor += cashOfRefund(line, refundGrossMinor)
    line.returnedQuantity += quantity
    line.refundedGrossMinor += refundGrossMinor
    if (line.returnedQuantity > line.quantity || line.refundedGrossMinor > line.grossMinor) {
      throw new RangeError(`Case ${approval.caseId} takes back more than was sold`)
    }
  }
  return { ...approval, shippingRefundMinor, refundMinor }
}
