import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { PublishWebhooks } from '#notices/actions/publish_webhooks'
import { WriteLetters } from '#notices/actions/write_letters'
import type { Occurrence } from '#notices/occurrence'

/** Writes down who is to be told of what, and orders it to be sent. Heard twice, it is told once. */
export class TellOccurrences {
  async handle(occurrences: Occurrence[], trx: TransactionClientContract) {
    if (occurrences.length === 0) return
    const overtaken = occurrences.flatMap(({ overtakes }) => overtakes ?? [])
    if (overtaken.length > 0) {
      await tenantTable('notices', trx)
        .whereIn('occurrence', overtaken)
        .where('state', 'waiting')
        .update({ state: 'dropped' })
    }
    await new WriteLetters().handle(occurrences, trx)
    await new PublishWebhooks().handle(occurrences, trx)
  }
}
