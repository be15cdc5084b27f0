import type { DateTime } from 'luxon'

export const TRACKING_EVENTS = [
  'picked_up',
  'in_transit',
  'out_for_delivery',
  'delivered',
  'exception',
] as const

export type TrackingEventName = (typeof TRACKING_EVENTS)[number]

export interface TrackingEvent {
  event: TrackingEventName
  /** Where, as far as the carrier says. */
  place: string | null
  at: DateTime
}

export interface TrackedParcel {
  trackingNumber: string
  shippedAt: DateTime
}

/** Someone who carries parcels, and can be asked how far one is. */
export interface Carrier {
  /** By which it is named on a parcel, in any spelling. */
  readonly names: readonly string[]
  /**
   * All that happened to a parcel so far, in its order.
   *
   * @throws where it cannot be asked: it is asked again later
   */
  track(parcel: TrackedParcel): Promise<TrackingEvent[]>
}
