import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, fromDatabaseTime, tenantTable } from '#foundation'

/** Far longer than any transaction of ours may last. */
const SETTLED_AFTER_MINUTES = 10

interface Unsealed {
  journalIds: number[]
  /** No journal up to this id can still appear unsealed. */
  throughJournalId: number
  /** There may be more than `limit`. */
  more: boolean
}

/**
 * Committed journals without a seal, in the order of their ids.
 *
 * Ids are given before commits, so a journal may appear below others that are sealed already. Behind
 * the mark none can: the mark only passes journals that have settled, by a locking read, which waits
 * for whatever is not committed yet. The young ones after it are looked at again each time.
 */
export async function unsealedJournals(
  mark: number,
  limit: number,
  trx: TransactionClientContract
): Promise<Unsealed> {
  const settledThrough = await lastSettledJournal(mark, limit, trx)
  const settled = await lockBetween(mark, settledThrough, trx)
  const sealed = await sealedAmong(settled, trx)
  const young = await unsealedAfter(settledThrough, limit, trx)
  return {
    journalIds: [...settled.filter((id) => !sealed.has(id)), ...young],
    throughJournalId: settledThrough,
    more: settled.length >= limit || young.length >= limit,
  }
}

async function lastSettledJournal(mark: number, limit: number, trx: TransactionClientContract) {
  const rows = await tenantTable('ledger_journals', trx)
    .where('id', '>', mark)
    .orderBy('id')
    .limit(limit)
    .select('id', 'created_at')
  const cutoff: DateTime = clock.now().minus({ minutes: SETTLED_AFTER_MINUTES })
  const firstYoung = rows.findIndex((row) => fromDatabaseTime(row.created_at) > cutoff)
  const settled = firstYoung === -1 ? rows : rows.slice(0, firstYoung)
  return settled.length === 0 ? mark : Number(settled.at(-1).id)
}

async function lockBetween(after: number, through: number, trx: TransactionClientContract) {
  if (through <= after) return []
  const rows = await tenantTable('ledger_journals', trx)
    .where('id', '>', after)
    .where('id', '<=', through)
    .orderBy('id')
    .select('id')
    .forShare()
  return rows.map((row) => Number(row.id))
}

async function sealedAmong(journalIds: readonly number[], trx: TransactionClientContract) {
  if (journalIds.length === 0) return new Set<number>()
  const rows = await tenantTable('ledger_seals', trx)
    .whereIn('journal_id', [...journalIds])
    .select('journal_id')
  return new Set(rows.map((row) => Number(row.journal_id)))
}

async function unsealedAfter(after: number, limit: number, trx: TransactionClientContract) {
  const [rows] = await trx.rawQuery(
    `SELECT j.id FROM ledger_journals j
     LEFT JOIN ledger_seals s ON s.tenant_id = j.tenant_id AND s.journal_id = j.id
     WHERE j.tenant_id = ? AND j.id > ? AND s.journal_id IS NULL ORDER BY j.id LIMIT ?`,
    [currentTenantId(), after, limit]
  )
  return (rows as { id: number }[]).map((row) => Number(row.id))
}
