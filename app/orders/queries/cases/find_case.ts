import type { User } from '#identity'
import { Money } from '#money'
import { refundsOf } from '#orders/after_sales/refunds_of_case'
import { refundsShipping } from '#orders/after_sales/refunds_shipping'
import { CASE_DEADLINES } from '#orders/case_deadlines'
import type { AfterSalesCase } from '#orders/models/after_sales_case'
import CasePolicy from '#orders/policies/case_policy'
import { caseLinesShown } from '#orders/queries/cases/case_lines_shown'
import { caseMessagesShown } from '#orders/queries/cases/case_messages_shown'

/** One case with its lines, what was said and sent, and what its reader may do about it. */
export async function findCase(claim: AfterSalesCase, user: User) {
  await claim.load('order')
  await claim.load('fulfilment', (parcel) => parcel.preload('lines'))
  await claim.load('lines', (lines) => lines.preload('orderLine'))
  const { order, fulfilment } = claim
  const money = (minor: bigint) => Money.of(minor, claim.currency).toJSON()
  const refunds = await refundsOf(claim)
  const decides = (await new CasePolicy().decide(user, claim)) === true
  return {
    number: claim.number,
    state: claim.state as string,
    kind: claim.kind as string,
    reason: claim.reason,
    message: claim.message,
    decision: claim.decision,
    orderNumber: order.number,
    customerName: order.customerName,
    fulfilmentNumber: fulfilment.number,
    fulfilmentState: fulfilment.state as string,
    refund: money(claim.refundMinor),
    shippingRefund: money(claim.shippingRefundMinor),
    refundableShipping: money(fulfilment.refundableShippingMinor),
    requestedAt: claim.requestedAt.toISO()!,
    decidedAt: claim.decidedAt?.toISO() ?? null,
    dueAt: claim.dueAt?.toISO() ?? null,
    dueSide: CASE_DEADLINES[claim.state]?.side ?? null,
    suggestsShipping: await refundsShipping(claim),
    returnParcel: parcelOf(claim.returnCarrier, claim.returnTrackingNumber),
    replacement: parcelOf(claim.replacementCarrier, claim.replacementTrackingNumber),
    may: {
      decide: claim.awaitsDecision && decides,
      receive: claim.can('contest'),
      refundInstead: claim.isToBeReplaced,
      replace: claim.can('replace'),
      write: !claim.isEnded,
      repeatRefund:
        user.isOperations && claim.state === 'approved' && refunds.at(-1)?.state === 'failed',
    },
    refunds: refunds.map((refund) => ({
      id: refund.id,
      state: refund.state as string,
      provider: refund.provider,
      amount: money(refund.amountMinor),
      failure: refund.failure,
      isDirect: refund.isDirect,
      createdAt: refund.createdAt.toISO()!,
    })),
    lines: caseLinesShown(claim),
    messages: await caseMessagesShown(claim),
  }
}

function parcelOf(carrier: string | null, trackingNumber: string | null) {
  return carrier && trackingNumber ? { carrier, trackingNumber } : null
}
