import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId } from '#foundation'

/** All that a journal and its postings say, as a seal covers it: texts and decimal numbers. */
export interface SealedContent {
  journalId: number
  journal: (string | null)[]
  postings: string[][]
}

/** What is sealed of these journals, by journal id, in two statements. */
export async function sealedContents(
  journalIds: readonly number[],
  client: QueryClientContract
): Promise<Map<number, SealedContent>> {
  if (journalIds.length === 0) return new Map()
  const ids = journalIds.map(() => '?').join(', ')
  const bindings = [currentTenantId(), ...journalIds]
  const [journals] = await client.rawQuery(
    `SELECT id, idempotency_key, request_hash, event, reference_type, reference_id, order_id,
       reverses_journal_id, DATE_FORMAT(occurred_at, '%Y-%m-%d %H:%i:%s') AS occurred_at,
       DATE_FORMAT(created_at, '%Y-%m-%d %H:%i:%s') AS created_at
     FROM ledger_journals WHERE tenant_id = ? AND id IN (${ids})`,
    bindings
  )
  const [postings] = await client.rawQuery(
    `SELECT p.journal_id, p.id, p.position, p.currency, p.amount_minor,
       d.id AS debit_id, d.kind AS debit_kind, d.currency AS debit_currency,
       d.owner_type AS debit_owner, d.owner_id AS debit_owner_id,
       c.id AS credit_id, c.kind AS credit_kind, c.currency AS credit_currency,
       c.owner_type AS credit_owner, c.owner_id AS credit_owner_id
     FROM ledger_postings p
     LEFT JOIN ledger_accounts d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
     LEFT JOIN ledger_accounts c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
     WHERE p.tenant_id = ? AND p.journal_id IN (${ids})
     ORDER BY p.journal_id, p.position, p.id`,
    bindings
  )
  const postingsOf = Map.groupBy(postings as Row[], (row) => Number(row.journal_id))
  return new Map(
    (journals as Row[]).map((row) => {
      const journalId = Number(row.id)
      const own = postingsOf.get(journalId) ?? []
      return [
        journalId,
        {
          journalId,
          journal: textsOf(row),
          postings: own.map(({ journal_id: _, ...columns }) => textsOf(columns) as string[]),
        },
      ]
    })
  )
}

type Row = Record<string, string | number | null>

function textsOf(row: Row): (string | null)[] {
  return Object.values(row).map((value) => (value === null ? null : String(value)))
}
