import type { Transitions } from '#foundation'

export const FULFILMENT_STATES = [
  'awaiting_payment',
  'awaiting_shipment',
  'partly_shipped',
  'shipped',
  'delivered',
  'closed',
  'cancelled',
] as const

export type FulfilmentState = (typeof FULFILMENT_STATES)[number]
export type FulfilmentChange =
  'pay' | 'ship_part' | 'ship' | 'cancel_rest' | 'deliver' | 'close' | 'cancel'

/** What is handed over without a parcel is delivered without having been shipped. */
export const FULFILMENT_TRANSITIONS: Transitions<FulfilmentState, FulfilmentChange> = {
  awaiting_payment: { pay: 'awaiting_shipment', cancel: 'cancelled' },
  awaiting_shipment: {
    ship_part: 'partly_shipped',
    ship: 'shipped',
    deliver: 'delivered',
    cancel: 'cancelled',
  },
  partly_shipped: { ship_part: 'partly_shipped', ship: 'shipped', cancel_rest: 'shipped' },
  shipped: { deliver: 'delivered' },
  delivered: { close: 'closed' },
  closed: {},
  cancelled: {},
}
