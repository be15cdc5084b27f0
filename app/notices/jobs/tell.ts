import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable, type Payload, type TransactionalJob } from '#foundation'
import { TellOccurrences } from '#notices/actions/tell_occurrences'
import type { Occurrence } from '#notices/occurrence'
import { STORIES } from '#notices/stories/stories'
import type { ToldEvent } from '#notices/told_events'

/**
 * The job that tells of one kind of event. Sales that are replayed or made up for a demo are no
 * news to anyone: of thousands of them, one statement finds that out.
 */
export function tellOf(event: ToldEvent) {
  return class Tell implements TransactionalJob {
    async handle(payload: Payload, trx: TransactionClientContract) {
      await this.handleMany([payload], trx)
    }

    async handleMany(payloads: Payload[], trx: TransactionClientContract) {
      const occurrences: Occurrence[] = []
      for (const payload of await newsAmong(payloads, trx)) {
        const occurrence = await STORIES[event](payload, trx)
        if (occurrence) occurrences.push(occurrence)
      }
      await new TellOccurrences().handle(occurrences, trx)
    }
  }
}

async function newsAmong(payloads: Payload[], trx: TransactionClientContract) {
  const orderIds = payloads.flatMap(({ orderId }) => (orderId ? [Number(orderId)] : []))
  const rows = await tenantTable('orders', trx)
    .whereIn('id', orderIds)
    .where('source', 'storefront')
    .select('id')
  const live = new Set(rows.map(({ id }) => Number(id)))
  return payloads.filter(({ orderId }) => !orderId || live.has(Number(orderId)))
}
