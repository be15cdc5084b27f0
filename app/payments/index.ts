/** The payments' one door. */
export { isStripeError, stripe } from '#payments/stripe'
export { Payment } from '#payments/models/payment'
export {
  StartPayment,
  type PaymentRequest,
  type StartPaymentProblem,
  type StartPaymentResult,
} from '#payments/actions/start_payment'
export { smallestPayment } from '#payments/smallest_payment'
export { ClosePayments } from '#payments/actions/close_payments'
export { Refund } from '#payments/models/refund'
export { Dispute } from '#payments/models/dispute'
export {
  recordOutsidePayments,
  type OutsidePayment,
} from '#payments/actions/record_outside_payments'
export { RequestRefund } from '#payments/actions/request_refund'
export type { RefundProblem, RefundRequest, RefundResult } from '#payments/refunding/accept_refunds'
export { coverFailedRefund } from '#payments/refunding/cover_failed_refund'
