/** Why an issuer said no, in Stripe's words. */
export interface Decline {
  code: string
  decline_code: string
  message: string
}

/** How a payer pays. The last four digits tell Stripe's test cards apart long afterwards. */
export type PaymentMethod =
  | { type: 'card'; last4: string; brand: string; decline?: Decline }
  | { type: 'alipay' | 'wechat_pay'; decline?: Decline }

export type PaymentMethodType = PaymentMethod['type']

export const PAYMENT_METHOD_TYPES = ['card', 'alipay', 'wechat_pay'] as const

export const GENERIC_DECLINE: Decline = {
  code: 'card_declined',
  decline_code: 'generic_decline',
  message: 'Your card was declined.',
}

const INSUFFICIENT_FUNDS: Decline = {
  code: 'card_declined',
  decline_code: 'insufficient_funds',
  message: 'Your card has insufficient funds.',
}

/** What a wallet's decline looks like: https://docs.stripe.com/error-codes */
const WALLET_DECLINE: Decline = {
  code: 'payment_intent_payment_attempt_failed',
  decline_code: 'generic_decline',
  message: 'The payment attempt failed.',
}

/** Refunds to this card are accepted and fail later. */
export const REFUND_FAILS_LAST4 = '5126'

/** Refunds to this card stay pending for a while. */
export const REFUND_PENDS_LAST4 = '7726'

const visa = (last4: string, decline?: Decline): PaymentMethod => ({
  type: 'card',
  brand: 'visa',
  last4,
  decline,
})

/** https://docs.stripe.com/testing */
const TEST_CARDS: { [id: string]: PaymentMethod } = {
  pm_card_visa: visa('4242'),
  pm_card_mastercard: { type: 'card', brand: 'mastercard', last4: '4444' },
  pm_card_visa_chargeDeclined: visa('0002', GENERIC_DECLINE),
  pm_card_chargeDeclined: visa('0002', GENERIC_DECLINE),
  pm_card_visa_chargeDeclinedInsufficientFunds: visa('9995', INSUFFICIENT_FUNDS),
  pm_card_chargeDeclinedInsufficientFunds: visa('9995', INSUFFICIENT_FUNDS),
  pm_card_refundFail: visa(REFUND_FAILS_LAST4),
  pm_card_pendingRefund: visa(REFUND_PENDS_LAST4),
}

export function testCard(id: string): PaymentMethod | undefined {
  return Object.hasOwn(TEST_CARDS, id) ? TEST_CARDS[id] : undefined
}

/** A method that works, or one of its kind that is declined. */
export function paymentMethodOf(type: PaymentMethodType, isDeclined: boolean): PaymentMethod {
  if (type === 'card') return isDeclined ? visa('0002', GENERIC_DECLINE) : visa('4242')
  return { type, decline: isDeclined ? WALLET_DECLINE : undefined }
}
