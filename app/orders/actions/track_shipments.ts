import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  eachOf,
  insertRows,
  retryOnContention,
  tenantTable,
  toDatabaseTime,
} from '#foundation'
import { carrierNamed, trackableNames } from '#orders/carriers/carriers'
import type { TrackingEvent } from '#orders/carriers/carrier'
import { deliverArrived } from '#orders/shipping/deliver_arrived'
import { lockFulfilment } from '#orders/lock_fulfilment'
import { Shipment } from '#orders/models/shipment'

const BATCH = 100
/** Each needs a connection to the database once its carrier has answered. */
const AT_ONCE = 5
/** A carrier is not asked about the same parcel more often. */
const ASK_EVERY_MINUTES = 30

/** Asks carriers how far the current tenant's parcels are; what has arrived is delivered. */
export class TrackShipments {
  /** @throws AggregateError where a carrier did not answer, after all parcels were asked for */
  async handle() {
    const asked = clock.now().minus({ minutes: ASK_EVERY_MINUTES })
    const shipments = await Shipment.query()
      .where('state', 'shipped')
      .whereIn('carrier', trackableNames())
      .where((due) => {
        void due.whereNull('tracked_at').orWhere('tracked_at', '<=', toDatabaseTime(asked))
      })
      .orderBy('tracked_at')
      .orderBy('id')
      .limit(BATCH)
    await this.#noteAsked(shipments)
    await eachOf(shipments, (shipment) => this.#track(shipment), { atOnce: AT_ONCE })
  }

  /** Asked is asked, whatever comes of it: whose carrier does not answer goes to the end of the line. */
  async #noteAsked(shipments: Shipment[]) {
    const ids = shipments.map(({ id }) => id)
    await tenantTable('shipments')
      .whereIn('id', ids)
      .update({ tracked_at: toDatabaseTime(clock.now()) })
  }

  async #track({ id, fulfilmentId, carrier, trackingNumber, shippedAt }: Shipment) {
    const events = await carrierNamed(carrier)!.track({ trackingNumber, shippedAt })
    await retryOnContention(() =>
      db.transaction(async (trx) => {
        await lockFulfilment(fulfilmentId, trx)
        await this.#note(id, events, trx)
        const arrival = events.find(({ event }) => event === 'delivered')
        if (arrival) await deliverArrived({ fulfilmentId, shipmentId: id, at: arrival.at }, trx)
      })
    )
  }

  async #note(shipmentId: number, events: TrackingEvent[], trx: TransactionClientContract) {
    const known = await tenantTable('tracking_events', trx).where('shipment_id', shipmentId)
    const fresh = events.slice(known.length).map(({ event, place, at }) => ({
      ...{ shipment_id: shipmentId, event, place, happened_at: toDatabaseTime(at) },
    }))
    await insertRows(trx, 'tracking_events', fresh)
  }
}
