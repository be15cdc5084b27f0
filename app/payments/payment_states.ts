import type { Transitions } from '#foundation'

export type PaymentState = 'created' | 'open' | 'succeeded' | 'failed' | 'expired' | 'canceled'
export type PaymentEvent = 'open' | 'succeed' | 'fail' | 'expire' | 'cancel'

/** Only forward: whatever Stripe tells later than the end of a payment changes nothing. */
export const PAYMENT_TRANSITIONS: Transitions<PaymentState, PaymentEvent> = {
  created: {
    open: 'open',
    succeed: 'succeeded',
    fail: 'failed',
    expire: 'expired',
    cancel: 'canceled',
  },
  open: { succeed: 'succeeded', fail: 'failed', expire: 'expired', cancel: 'canceled' },
  succeeded: {},
  failed: {},
  expired: {},
  canceled: {},
}
