import { currentTenantId } from '#foundation'
import type { AccountRef } from '#ledger/accounts/account_ref'
import { requestHash } from '#ledger/posting/request_hash'
import type { LedgerCheck, VerificationScope } from '#ledger/verification/ledger_check'
import { rowWindows, type RowWindow } from '#ledger/verification/row_windows'

type Row = Record<string, string | number | null>

/** Every journal carries the hash of what was asked: what its rows say now must have the same. */
export const requestHashCheck: LedgerCheck = {
  name: 'journals_say_what_was_asked',
  proves: 'every journal and its postings say what was asked when it was posted (1, 8)',
  async *offences(scope) {
    for await (const window of rowWindows(scope, 'ledger_journals', { size: 1_000 })) {
      const { journals, postingsOf } = await read(window, scope)
      for (const journal of journals) {
        const request = requestOf(journal, postingsOf.get(Number(journal.id)) ?? [])
        if (requestHash(request) === journal.request_hash) continue
        const row = `ledger_journals ${journal.id}`
        yield { row, says: `${journal.idempotency_key} or one of its postings was changed` }
      }
    }
  },
}

async function read({ after, through }: RowWindow, { client }: VerificationScope) {
  const bindings = [currentTenantId(), after, through]
  const [journals] = await client.rawQuery(
    'SELECT * FROM ledger_journals WHERE tenant_id = ? AND id > ? AND id <= ?',
    bindings
  )
  const [postings] = await client.rawQuery(
    `SELECT p.journal_id, p.amount_minor,
       d.kind AS debit_kind, d.owner_type AS debit_owner, d.owner_id AS debit_owner_id,
       c.kind AS credit_kind, c.owner_type AS credit_owner, c.owner_id AS credit_owner_id
     FROM ledger_postings p
     LEFT JOIN ledger_accounts d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
     LEFT JOIN ledger_accounts c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
     WHERE p.tenant_id = ? AND p.journal_id > ? AND p.journal_id <= ?
     ORDER BY p.journal_id, p.position`,
    bindings
  )
  return {
    journals: journals as Row[],
    postingsOf: Map.groupBy(postings as Row[], (row) => Number(row.journal_id)),
  }
}

function requestOf(journal: Row, postings: Row[]): Parameters<typeof requestHash>[0] {
  return {
    event: String(journal.event),
    reference: { type: String(journal.reference_type), id: Number(journal.reference_id) },
    orderId: numberOrNull(journal.order_id),
    reversesJournalId: numberOrNull(journal.reverses_journal_id),
    postings: postings.map((row) => ({
      debit: refOf(row, 'debit'),
      credit: refOf(row, 'credit'),
      amountMinor: BigInt(row.amount_minor!),
    })),
  }
}

function refOf(row: Row, side: 'debit' | 'credit'): AccountRef {
  const [kind, ownerType] = [row[`${side}_kind`], row[`${side}_owner`]]
  return { kind, ownerType, ownerId: Number(row[`${side}_owner_id`]) } as AccountRef
}

function numberOrNull(value: Row[string]): number | null {
  return value === null ? null : Number(value)
}
