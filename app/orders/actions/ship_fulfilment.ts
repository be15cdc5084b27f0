import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, fail, insertRows, nextState, ok, outbox, retryOnContention } from '#foundation'
import type { Actor, Result } from '#foundation'
import { FULFILMENT_TRANSITIONS, type FulfilmentState } from '#orders/fulfilment_states'
import { lockFulfilment } from '#orders/lock_fulfilment'
import type { Fulfilment } from '#orders/models/fulfilment'
import { Shipment } from '#orders/models/shipment'
import { recordHistory } from '#orders/record_history'
import { unitsToShip } from '#orders/shipping/units_to_ship'

export interface ParcelToShip {
  fulfilmentId: number
  carrier: string
  trackingNumber: string
  /** What is in the parcel; all that is left to ship, where left out. */
  lines?: { orderLineId: number; quantity: number }[]
  actor: Actor
}

export type ShipProblem =
  { type: 'not_to_be_shipped'; state: FulfilmentState } | { type: 'not_so_many_left' }

/** Hands a parcel to a carrier: all of a fulfilment, or a part of it. */
export class ShipFulfilment {
  handle(parcel: ParcelToShip): Promise<Result<null, ShipProblem>> {
    return retryOnContention(() => db.transaction((trx) => this.#ship(parcel, trx)))
  }

  async #ship(parcel: ParcelToShip, trx: TransactionClientContract) {
    const fulfilment = await lockFulfilment(parcel.fulfilmentId, trx)
    const { state } = fulfilment
    if (!fulfilment.can('ship')) return fail({ type: 'not_to_be_shipped' as const, state })
    const left = await unitsToShip(await fulfilment.related('lines').query(), trx)
    const all = [...left].map(([orderLineId, quantity]) => ({ orderLineId, quantity }))
    const lines = (parcel.lines ?? all).filter(({ quantity }) => quantity > 0)
    const isThere = lines.every(({ orderLineId, quantity }) => {
      return Number.isInteger(quantity) && quantity <= (left.get(orderLineId) ?? 0)
    })
    if (lines.length === 0 || !isThere) return fail({ type: 'not_so_many_left' as const })
    for (const { orderLineId, quantity } of lines) {
      left.set(orderLineId, left.get(orderLineId)! - quantity)
    }
    const isLast = [...left.values()].every((quantity) => quantity <= 0)
    await this.#write(fulfilment, { ...parcel, lines, isLast }, trx)
    return ok(null)
  }

  async #write(
    fulfilment: Fulfilment,
    { carrier, trackingNumber, lines, isLast, actor }: ParcelToShip & { isLast: boolean },
    trx: TransactionClientContract
  ) {
    const { id: fulfilmentId, orderId, state: from } = fulfilment
    const at = clock.now()
    const to = nextState(FULFILMENT_TRANSITIONS, from, isLast ? 'ship' : 'ship_part')!
    const shipment = await Shipment.create(
      { fulfilmentId, carrier, trackingNumber, state: 'shipped', shippedAt: at },
      { client: trx }
    )
    const rows = lines!.map(({ orderLineId, quantity }) => ({
      ...{ shipment_id: shipment.id, order_line_id: orderLineId, quantity },
    }))
    await insertRows(trx, 'shipment_lines', rows)
    await fulfilment.merge({ state: to, carrier, trackingNumber, shippedAt: at }).save()
    const details = { carrier, trackingNumber, shipmentId: shipment.id }
    const change = { event: `fulfilment.${to}`, from, to, actor, details, at }
    await recordHistory([{ orderId, fulfilmentId, ...change }], trx)
    const about = { fulfilmentId, orderId, shipmentId: shipment.id }
    await outbox.publish(trx, 'fulfilment.shipped', about)
  }
}
