import db from '@adonisjs/lucid/services/db'
import { clock, fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { MarkDelivered } from '#orders/actions/mark_delivered'
import type { FulfilmentState } from '#orders/fulfilment_states'
import { lockFulfilment } from '#orders/lock_fulfilment'

/** Somebody says that a shipped parcel has arrived: the customer, the brand or operations. */
export class ConfirmDelivery {
  handle({
    fulfilmentId,
    actor,
  }: {
    fulfilmentId: number
    actor: Actor
  }): Promise<Result<null, { type: 'not_on_its_way'; state: FulfilmentState }>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const { state } = await lockFulfilment(fulfilmentId, trx)
        if (state !== 'shipped') return fail({ type: 'not_on_its_way', state })
        const deliveredAt = clock.now()
        await new MarkDelivered().handle([{ fulfilmentId, deliveredAt, actor }], trx)
        return ok(null)
      })
    )
  }
}
