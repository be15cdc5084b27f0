import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Payload, TransactionalJob } from '#foundation'
import { TellOccurrences } from '#notices/actions/tell_occurrences'
import type { Occurrence } from '#notices/occurrence'
import { STORIES } from '#notices/stories/stories'
import { ToldOrder } from '#notices/stories/told_order'
import type { ToldEvent } from '#notices/told_events'

/**
 * The job that tells of one kind of event. Sales that are replayed or made up for a demo are no
 * news to anyone: of thousands of them, one statement finds that out, and none is read.
 */
export function tellOf(event: ToldEvent) {
  return class Tell implements TransactionalJob {
    async handle(payload: Payload, trx: TransactionClientContract) {
      await this.handleMany([payload], trx)
    }

    async handleMany(payloads: Payload[], trx: TransactionClientContract) {
      const named = payloads.flatMap(({ orderId }) => (orderId ? [Number(orderId)] : []))
      const orders = await ToldOrder.sold(named, trx)
      const news = payloads.filter(({ orderId }) => !orderId || orders.has(Number(orderId)))
      const occurrences: Occurrence[] = []
      for (const payload of news) {
        const occurrence = await STORIES[event](payload, trx, orders)
        if (occurrence) occurrences.push(occurrence)
      }
      await new TellOccurrences().handle(occurrences, trx)
    }
  }
}
