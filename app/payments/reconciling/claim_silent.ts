import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable, toDatabaseTime } from '#foundation'

const BATCH = 200

interface Silence {
  /** Notes when something was heard of a row, or Stripe was asked after it. */
  heardAt: 'synced_at' | 'updated_at'
  /** For how long nothing may be heard of something unfinished. */
  minutes: number
}

/**
 * Claims unfinished rows of the current tenant of which nothing was heard for too long, the longest
 * silent first. They count as heard of from now on, so that the rest has its turn next time.
 */
export async function claimSilent(
  table: 'payments' | 'refunds' | 'disputes',
  { heardAt, minutes }: Silence,
  unfinished: (rows: ReturnType<typeof tenantTable>) => unknown,
  trx: TransactionClientContract
): Promise<Record<string, any>[]> {
  const now = clock.now()
  const silent = tenantTable(table, trx)
    .where(heardAt, '<', toDatabaseTime(now.minus({ minutes })))
    .orderBy(heardAt)
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
  unfinished(silent)
  const rows = await silent
  await tenantTable(table, trx)
    .whereIn(
      'id',
      rows.map(({ id }) => id)
    )
    .update({ [heardAt]: toDatabaseTime(now) })
  return rows
}
