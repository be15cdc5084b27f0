import db from '@adonisjs/lucid/services/db'
import { fromDatabaseTime } from '#foundation'

const MESSAGES_A_PAGE = 50

export interface FailedMessage {
  id: number
  tenant: string
  job: string
  attempts: number
  /** The first line of the error. */
  error: string
  createdAt: string
}

/** Messages that were tried as often as they may be and wait for a person: newest first. */
export class ListFailedMessages {
  async handle(after?: number) {
    const query = db
      .from('outbox_messages as messages')
      .join('tenants', 'tenants.id', 'messages.tenant_id')
      .where('messages.state', 'failed')
      .select(
        'messages.id',
        'tenants.slug as tenant',
        'messages.job',
        'messages.attempts',
        'messages.last_error',
        'messages.created_at'
      )
      .orderBy('messages.id', 'desc')
      .limit(MESSAGES_A_PAGE + 1)
    if (after) void query.where('messages.id', '<', after)
    const rows = await query
    const shown = rows.slice(0, MESSAGES_A_PAGE)
    return {
      messages: shown.map((row): FailedMessage => ({
        id: Number(row.id),
        tenant: row.tenant,
        job: row.job,
        attempts: Number(row.attempts),
        error: String(row.last_error ?? '').split('\n')[0],
        createdAt: fromDatabaseTime(row.created_at).toISO(),
      })),
      next: shown.length < rows.length ? Number(shown.at(-1).id) : null,
    }
  }
}
