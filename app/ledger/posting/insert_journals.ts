import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, tenantTable, toDatabaseTime } from '#foundation'
import { IdempotencyConflictError } from '#ledger/errors/idempotency_conflict_error'
import { insertValues } from '#ledger/posting/insert_values'
import type { JournalDraft } from '#ledger/posting/journal_draft'
import { requestHash } from '#ledger/posting/request_hash'

export interface PostedJournal {
  id: number
  idempotencyKey: string
  /** False where the key was known: then it is the old journal, and nothing was posted. */
  isNew: boolean
}

interface KnownJournal {
  id: number
  requestHash: string
}

const DUPLICATE_KEY = 1062

const COLUMNS = [
  'tenant_id',
  'idempotency_key',
  'request_hash',
  'event',
  'reference_type',
  'reference_id',
  'order_id',
  'reverses_journal_id',
  'occurred_at',
  'created_at',
]

/**
 * Inserts the journals whose keys are new, in one statement where all are, as is the rule. The
 * unique key decides: of two that insert the same one at once, the later waits for the earlier's
 * commit and is then answered with its journal. In the order of the drafts.
 *
 * @throws IdempotencyConflictError where a key stands for other content
 */
export async function insertJournals(
  drafts: readonly JournalDraft[],
  trx: TransactionClientContract
): Promise<PostedJournal[]> {
  const hashes = hashesByKey(drafts)
  const { old, inserted } = await insertNew(distinctByKey(drafts), hashes, trx)
  const known = inserted ?? (await journalsByKey([...hashes.keys()], trx))

  const seen = new Set<string>()
  return drafts.map(({ idempotencyKey }) => {
    const journal = known.get(idempotencyKey)!
    if (journal.requestHash !== hashes.get(idempotencyKey)) {
      throw new IdempotencyConflictError(idempotencyKey)
    }
    const isNew = !old.has(idempotencyKey) && !seen.has(idempotencyKey)
    seen.add(idempotencyKey)
    return { id: journal.id, idempotencyKey, isNew }
  })
}

/** A batch, too, may tell of one event twice. */
function hashesByKey(drafts: readonly JournalDraft[]): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const draft of drafts) {
    const hash = requestHash(draft)
    if ((hashes.get(draft.idempotencyKey) ?? hash) !== hash) {
      throw new IdempotencyConflictError(draft.idempotencyKey)
    }
    hashes.set(draft.idempotencyKey, hash)
  }
  return hashes
}

function distinctByKey(drafts: readonly JournalDraft[]): JournalDraft[] {
  return [...new Map(drafts.map((draft) => [draft.idempotencyKey, draft])).values()]
}

interface Insertion {
  /** Keys that were there before. */
  old: Set<string>
  /** The journal, where it was only one and new: its id came with its insertion. */
  inserted: Map<string, KnownJournal> | null
}

async function insertNew(
  drafts: JournalDraft[],
  hashes: ReadonlyMap<string, string>,
  trx: TransactionClientContract
): Promise<Insertion> {
  const old = new Set<string>()
  let missing = drafts
  while (missing.length > 0) {
    try {
      const rows = rowsOf(missing, hashes)
      const id = await insertValues('ledger_journals', COLUMNS, rows, trx)
      if (drafts.length > 1) break
      const [[idempotencyKey, hash]] = hashes
      return { old, inserted: new Map([[idempotencyKey, { id, requestHash: hash }]]) }
    } catch (error) {
      if ((error as { errno?: number }).errno !== DUPLICATE_KEY) throw error
      const known = await journalsByKey(
        missing.map(({ idempotencyKey }) => idempotencyKey),
        trx
      )
      if (known.size === 0) throw error
      for (const key of known.keys()) old.add(key)
      missing = missing.filter(({ idempotencyKey }) => !known.has(idempotencyKey))
    }
  }
  return { old, inserted: null }
}

function rowsOf(drafts: readonly JournalDraft[], hashes: ReadonlyMap<string, string>) {
  const tenantId = currentTenantId()
  const now = toDatabaseTime(clock.now())
  return drafts.map((draft) => [
    tenantId,
    draft.idempotencyKey,
    hashes.get(draft.idempotencyKey)!,
    draft.event,
    draft.reference.type,
    draft.reference.id,
    draft.orderId ?? null,
    draft.reversesJournalId ?? null,
    toDatabaseTime(draft.occurredAt),
    now,
  ])
}

async function journalsByKey(
  keys: string[],
  trx: TransactionClientContract
): Promise<Map<string, KnownJournal>> {
  const rows = await tenantTable('ledger_journals', trx)
    .whereIn('idempotency_key', keys)
    .select('id', 'idempotency_key', 'request_hash')
  return new Map(
    rows.map((row) => [row.idempotency_key, { id: Number(row.id), requestHash: row.request_hash }])
  )
}
