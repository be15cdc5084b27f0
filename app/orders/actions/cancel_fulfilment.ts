import db from '@adonisjs/lucid/services/db'
import { fail, ok, outbox, retryOnContention, type Result } from '#foundation'
import { NoteReturnedMoney } from '#orders/actions/cases/note_returned_money'
import { cancelFulfilments, type Cancellation } from '#orders/cancel_fulfilments'
import { endCancelledOrder } from '#orders/end_cancelled_order'
import type { FulfilmentState } from '#orders/fulfilment_states'
import { Fulfilment } from '#orders/models/fulfilment'
import { Order } from '#orders/models/order'
import { cancelRest } from '#orders/shipping/cancel_rest'

/**
 * Cancels what is not shipped yet of one brand's part of a paid order. With its last part, the order
 * itself is cancelled.
 */
export class CancelFulfilment {
  handle({
    fulfilmentId,
    ...cancellation
  }: Cancellation & { fulfilmentId: number }): Promise<
    Result<null, { type: 'not_cancellable'; state: FulfilmentState }>
  > {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const { orderId } = await Fulfilment.query({ client: trx })
          .where('id', fulfilmentId)
          .firstOrFail()
        await new NoteReturnedMoney().handle(orderId, trx)
        const parcels = await Fulfilment.query({ client: trx })
          .where('order_id', orderId)
          .preload('lines')
        const parcel = parcels.find(({ id }) => id === fulfilmentId)!
        if (parcel.can('cancel_rest')) {
          await cancelRest(parcel, cancellation, trx)
          await outbox.publish(trx, 'fulfilment.cancelled', { fulfilmentId, orderId })
          return ok(null)
        }
        if (parcel.state !== 'awaiting_shipment') {
          return fail({ type: 'not_cancellable', state: parcel.state })
        }
        await cancelFulfilments([parcel], cancellation, trx)
        const others = parcels.filter(({ id }) => id !== fulfilmentId)
        if (others.every(({ state }) => state === 'cancelled')) {
          const order = await Order.query({ client: trx }).where('id', orderId).firstOrFail()
          await endCancelledOrder(order, cancellation, trx)
        } else {
          await outbox.publish(trx, 'fulfilment.cancelled', { fulfilmentId, orderId })
        }
        return ok(null)
      })
    )
  }
}
