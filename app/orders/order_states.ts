import type { Transitions } from '#foundation'

export type OrderState = 'awaiting_payment' | 'paid' | 'cancelled' | 'expired' | 'closed'
export type OrderChange = 'pay' | 'expire' | 'cancel' | 'close'

/** An expired order can still be paid: the money may come late, and the stock still be there. */
export const ORDER_TRANSITIONS: Transitions<OrderState, OrderChange> = {
  awaiting_payment: { pay: 'paid', expire: 'expired', cancel: 'cancelled' },
  paid: { cancel: 'cancelled', close: 'closed' },
  expired: { pay: 'paid' },
  cancelled: {},
  closed: {},
}
