/** Of the reasons that Stripe names, those with words of their own: https://docs.stripe.com/disputes/categories */
const NAMED = [
  'bank_cannot_process',
  'credit_not_processed',
  'customer_initiated',
  'debit_not_authorized',
  'duplicate',
  'fraudulent',
  'general',
  'insufficient_funds',
  'product_not_received',
  'product_unacceptable',
  'subscription_canceled',
  'unrecognized',
]

/** The text for why a payer disputes a payment; Stripe may add reasons at any time. */
export function disputeReasonKey(reason: string): string {
  return `orders.dispute_reason.${NAMED.includes(reason) ? reason : 'general'}`
}
