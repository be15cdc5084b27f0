import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, retryOnContention, type Result } from '#foundation'
import { ReleaseReserved } from '#inventory'
import { ClosePayments } from '#payments'
import { NoteReturnedMoney } from '#orders/actions/cases/note_returned_money'
import { cancelFulfilments, type Cancellation } from '#orders/cancel_fulfilments'
import { endCancelledOrder } from '#orders/end_cancelled_order'
import { Order } from '#orders/models/order'
import { orderReference } from '#orders/references'

export type CancelOrderProblem =
  { type: 'already_ended'; state: Order['state'] } | { type: 'already_shipped' }

/**
 * Cancels an order of which nothing is shipped yet. Unpaid, it lets go of its stock and closes the
 * page on which it could be paid; paid, all that was paid goes back.
 */
export class CancelOrder {
  handle({
    orderId,
    ...cancellation
  }: Cancellation & { orderId: number }): Promise<Result<null, CancelOrderProblem>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        await new NoteReturnedMoney().handle(orderId, trx)
        const order = await Order.query({ client: trx })
          .where('id', orderId)
          .preload('fulfilments', (fulfilments) => fulfilments.preload('lines'))
          .firstOrFail()
        if (!order.can('cancel')) return fail({ type: 'already_ended', state: order.state })
        if (!order.isCancellable) return fail({ type: 'already_shipped' })

        if (order.state === 'paid') {
          const open = order.fulfilments.filter(({ state }) => state !== 'cancelled')
          await cancelFulfilments(open, cancellation, trx)
        } else {
          await this.#letGo(order, trx)
        }
        await endCancelledOrder(order, cancellation, trx)
        return ok(null)
      })
    )
  }

  async #letGo(order: Order, trx: TransactionClientContract) {
    const reference = orderReference(order.id)
    await new ReleaseReserved().handle({ reference }, trx)
    await new ClosePayments().handle([reference], trx)
  }
}
