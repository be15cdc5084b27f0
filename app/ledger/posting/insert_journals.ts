import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, tenantTable, toDatabaseTime } from '#foundation'
import { IdempotencyConflictError } from '#ledger/errors/idempotency_conflict_error'
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
  const hashes = new Map(drafts.map((draft) => [draft.idempotencyKey, requestHash(draft)]))
  const old = await insertNew(distinctByKey(drafts, hashes), hashes, trx)
  const known = await journalsByKey([...hashes.keys()], trx)

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
function distinctByKey(drafts: readonly JournalDraft[], hashes: ReadonlyMap<string, string>) {
  const distinct = new Map<string, JournalDraft>()
  for (const draft of drafts) {
    if (requestHash(draft) !== hashes.get(draft.idempotencyKey)) {
      throw new IdempotencyConflictError(draft.idempotencyKey)
    }
    distinct.set(draft.idempotencyKey, draft)
  }
  return [...distinct.values()]
}

/** Returns the keys that were there before. */
async function insertNew(
  drafts: JournalDraft[],
  hashes: ReadonlyMap<string, string>,
  trx: TransactionClientContract
): Promise<Set<string>> {
  const old = new Set<string>()
  let missing = drafts
  while (missing.length > 0) {
    try {
      await trx.insertQuery().table('ledger_journals').multiInsert(rowsOf(missing, hashes))
      break
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
  return old
}

function rowsOf(drafts: readonly JournalDraft[], hashes: ReadonlyMap<string, string>) {
  const tenantId = currentTenantId()
  const now = toDatabaseTime(clock.now())
  return drafts.map((draft) => ({
    tenant_id: tenantId,
    idempotency_key: draft.idempotencyKey,
    request_hash: hashes.get(draft.idempotencyKey),
    event: draft.event,
    reference_type: draft.reference.type,
    reference_id: draft.reference.id,
    order_id: draft.orderId ?? null,
    reverses_journal_id: draft.reversesJournalId ?? null,
    occurred_at: toDatabaseTime(draft.occurredAt),
    created_at: now,
  }))
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
