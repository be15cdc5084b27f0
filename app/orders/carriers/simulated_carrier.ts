import { clock } from '#foundation'
import type {
  Carrier,
  TrackedParcel,
  TrackingEvent,
  TrackingEventName,
} from '#orders/carriers/carrier'

/** When, in hours after it was handed over, and where things happen to a parcel. */
const JOURNEY: [TrackingEventName, number, string][] = [
  ['picked_up', 1, 'Depot North'],
  ['in_transit', 9, 'Sorting Centre'],
  ['out_for_delivery', 26, 'Depot South'],
  ['delivered', 30, 'Front door'],
]
/** A parcel whose number ends like this is lost on the way. */
const LOST = /LOST$/i
/** Of such a parcel nothing can be asked. */
const DOWN = /DOWN$/i
const LOST_AFTER_HOURS = 20

/**
 * A carrier of demos and tests: what it tells of a parcel follows from when it was shipped and from
 * the clock alone, so that it tells the same however often it is asked.
 */
export class SimulatedCarrier implements Carrier {
  readonly names = ['Banyan Express', 'SIM'] as const

  async track({ trackingNumber, shippedAt }: TrackedParcel): Promise<TrackingEvent[]> {
    if (DOWN.test(trackingNumber)) throw new Error(`No answer about ${trackingNumber}`)
    const events = JOURNEY.map(([event, hours, place]) => ({
      ...{ event, place, at: shippedAt.plus({ hours }) },
    }))
    return journeyOf(trackingNumber, shippedAt, events).filter(({ at }) => at <= clock.now())
  }
}

function journeyOf(
  trackingNumber: string,
  shippedAt: TrackedParcel['shippedAt'],
  events: TrackingEvent[]
): TrackingEvent[] {
  if (!LOST.test(trackingNumber)) return events
  const lostAt = shippedAt.plus({ hours: LOST_AFTER_HOURS })
  const before = events.filter(({ at }) => at < lostAt)
  return [...before, { event: 'exception', place: null, at: lostAt }]
}
