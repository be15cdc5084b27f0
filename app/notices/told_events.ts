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
  'invoice.issued',
  'invoice.withdrawn',
  'case.moved',
  'case.due_soon',
  'case.message_written',
  'case.refund_failed',
  'dispute.opened',
  'dispute.won',
  'dispute.lost',
  'payout.paid',
  'payout.failed',
  'payout.returned',
] as const

export type ToldEvent = (typeof TOLD_EVENTS)[number]
