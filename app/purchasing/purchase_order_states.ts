import type { Transitions } from '#foundation'

export const PURCHASE_ORDER_STATES = [
  'draft',
  'approved',
  'confirmed',
  'partially_received',
  'received',
  'declined',
  'closed',
  'cancelled',
] as const

export type PurchaseOrderState = (typeof PURCHASE_ORDER_STATES)[number]
export type PurchaseOrderChange =
  'approve' | 'cancel' | 'confirm' | 'decline' | 'receive_part' | 'receive_rest' | 'close'

/** Nothing can be cancelled once the brand has promised it; what never comes is closed short. */
export const PURCHASE_ORDER_TRANSITIONS: Transitions<PurchaseOrderState, PurchaseOrderChange> = {
  draft: { approve: 'approved', cancel: 'cancelled' },
  approved: { confirm: 'confirmed', decline: 'declined', cancel: 'cancelled' },
  confirmed: { receive_part: 'partially_received', receive_rest: 'received', close: 'closed' },
  partially_received: {
    receive_part: 'partially_received',
    receive_rest: 'received',
    close: 'closed',
  },
  received: {},
  declined: {},
  closed: {},
  cancelled: {},
}

/** Goods may still come on such an order. */
export const OPEN_STATES: PurchaseOrderState[] = ['approved', 'confirmed', 'partially_received']
