/** The events of the outbox that are told; `stories/stories.ts` says how. Jobs register by them. */
export const TOLD_EVENTS = [
  'order.placed',
  'order.paid',
  'order.cancelled',
  'order.expired',
  'order.payment_returned',
  'fulfilment.shipped',
  'fulfilment.delivered',
  'fulfilment.cancelled',
  'payout.paid',
  'payout.failed',
] as const

export type ToldEvent = (typeof TOLD_EVENTS)[number]
