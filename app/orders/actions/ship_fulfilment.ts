import db from '@adonisjs/lucid/services/db'
import {
  clock,
  fail,
  nextState,
  ok,
  outbox,
  retryOnContention,
  type Actor,
  type Result,
} from '#foundation'
import { FULFILMENT_TRANSITIONS, type FulfilmentState } from '#orders/fulfilment_states'
import { lockFulfilment } from '#orders/lock_fulfilment'
import { recordHistory } from '#orders/record_history'

export interface Shipment {
  fulfilmentId: number
  carrier: string
  trackingNumber: string
  actor: Actor
}

/** Hands a parcel to a carrier. */
export class ShipFulfilment {
  handle({
    fulfilmentId,
    carrier,
    trackingNumber,
    actor,
  }: Shipment): Promise<Result<null, { type: 'not_to_be_shipped'; state: FulfilmentState }>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const parcel = await lockFulfilment(fulfilmentId, trx)
        const { orderId, state: from } = parcel
        const to = nextState(FULFILMENT_TRANSITIONS, from, 'ship')
        if (!to) return fail({ type: 'not_to_be_shipped', state: from })

        const at = clock.now()
        await parcel.merge({ state: to, carrier, trackingNumber, shippedAt: at }).save()
        const details = { carrier, trackingNumber }
        const change = { event: 'fulfilment.shipped', from, to, actor, details, at }
        await recordHistory([{ orderId, fulfilmentId, ...change }], trx)
        await outbox.publish(trx, 'fulfilment.shipped', { fulfilmentId, orderId })
        return ok(null)
      })
    )
  }
}
