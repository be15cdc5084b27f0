import type { Transitions } from '#foundation'

export type RefundState = 'created' | 'pending' | 'succeeded' | 'failed'
export type RefundEvent = 'accept' | 'succeed' | 'fail'

/**
 * A refund that succeeded can still fail: days later the card's bank may send it back.
 *
 * @see https://docs.stripe.com/refunds#failed-refunds
 */
export const REFUND_TRANSITIONS: Transitions<RefundState, RefundEvent> = {
  created: { accept: 'pending', succeed: 'succeeded', fail: 'failed' },
  pending: { succeed: 'succeeded', fail: 'failed' },
  succeeded: { fail: 'failed' },
  failed: {},
}
