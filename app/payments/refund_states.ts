import type { Transitions } from '#foundation'

export type RefundState = 'created' | 'waiting' | 'pending' | 'succeeded' | 'failed' | 'covered'
export type RefundEvent = 'hold' | 'release' | 'cover' | 'accept' | 'succeed' | 'fail'

/**
 * A refund of a disputed payment waits: for the bank to decide against the payer, then it is sent, or
 * for them, then what the bank gave back covers it. One that succeeded can still fail: days later the
 * card's bank may send it back. What failed may be covered, too, by a dispute that came later.
 *
 * @see https://docs.stripe.com/refunds#failed-refunds
 */
export const REFUND_TRANSITIONS: Transitions<RefundState, RefundEvent> = {
  created: { hold: 'waiting', accept: 'pending', succeed: 'succeeded', fail: 'failed' },
  waiting: { release: 'created', cover: 'covered', accept: 'pending', succeed: 'succeeded' },
  pending: { succeed: 'succeeded', fail: 'failed' },
  succeeded: { fail: 'failed' },
  failed: { cover: 'covered' },
  covered: {},
}
