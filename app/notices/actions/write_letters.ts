import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, outbox, tenantTable, toDatabaseTime } from '#foundation'
import { connectedChannels } from '#notices/channels/channels'
import type { Letter, Occurrence } from '#notices/occurrence'

/** One notice for each letter and each channel that reaches its reader. */
export class WriteLetters {
  async handle(occurrences: Occurrence[], trx: TransactionClientContract) {
    const keys = occurrences.map(({ key }) => key)
    const known = await tenantTable('notices', trx)
      .whereIn('occurrence', keys)
      .distinct('occurrence')
    const done = new Set(known.map(({ occurrence }) => occurrence))
    const written = occurrences
      .filter(({ key }) => !done.has(key))
      .flatMap((occurrence) =>
        occurrence.letters.flatMap((letter) =>
          rowsOf(occurrence, letter).map((row) => ({ row, afterMinutes: letter.afterMinutes ?? 0 }))
        )
      )
    const ids = await insertRows(
      trx,
      'notices',
      written.map(({ row }) => row)
    )
    const notices = written.map(({ afterMinutes }, index) => ({ afterMinutes, id: ids[index] }))
    for (const [minutes, due] of Map.groupBy(notices, ({ afterMinutes }) => afterMinutes)) {
      const payloads = due.map(({ id }) => ({ noticeId: id }))
      const availableAt = clock.now().plus({ minutes })
      await outbox.enqueueMany(trx, 'notices.send', payloads, { availableAt })
    }
  }
}

function rowsOf({ key, orderId }: Occurrence, { reader, letter, look, params, url }: Letter) {
  const now = toDatabaseTime(clock.now())
  return connectedChannels().flatMap((channel) => {
    const address = channel.addressOf(reader)
    if (!address) return []
    return [
      {
        ...{ occurrence: key, order_id: orderId ?? null, letter, url, address },
        channel: channel.name,
        reader_type: reader.type,
        reader_id: reader.id,
        reader_name: reader.name,
        locale: reader.locale,
        params: JSON.stringify(params),
        look: JSON.stringify(look),
        state: 'waiting',
        created_at: now,
        updated_at: now,
      },
    ]
  })
}
