import { statesBefore, type Transitions } from '#foundation'

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

/** What somebody still has to send: all of it, or the rest. */
export const STATES_TO_SHIP = statesBefore(FULFILMENT_TRANSITIONS, 'ship')

/** The states that a list of one shows: among what is to ship, also what is so in part. */
export function statesListedAs(state: string): string[] {
  return state === 'awaiting_shipment' ? STATES_TO_SHIP : [state]
}
