import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { currentTenant, fromDatabaseTime } from '#foundation'
import { Money } from '#money'
import { rulesOf, type AccountKind } from '#ledger/accounts/account_kinds'
import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'
import { findAccounts } from '#ledger/accounts/find_accounts'

/** One posting as the owner of an account sees it. */
export interface StatementEntry {
  /** Keyset: pass the last one's as `after` for the next page. */
  postingId: number
  journalId: number
  event: string
  reference: { type: string; id: number }
  orderId: number | null
  occurredAt: DateTime<true>
  /** Where it came from or went to. */
  counterpart: AccountRef
  /** Positive where it made the balance grow. */
  amount: Money
}

interface StatementPage {
  /** Show what is older than this posting. */
  after?: number
  limit?: number
}

/** An account's postings, latest first. Each page costs the same, however long the statement. */
export async function statementOf(
  ref: AccountRef,
  { after, limit = 50 }: StatementPage = {}
): Promise<StatementEntry[]> {
  const account = (await findAccounts([ref])).get(accountKey(ref))
  if (!account) return []
  const tenant = currentTenant()

  const sideOf = (own: 'debit' | 'credit', other: 'debit' | 'credit') =>
    `(SELECT id, journal_id, amount_minor, ${other}_account_id AS counterpart_id, '${own}' AS side
      FROM ledger_postings
      WHERE tenant_id = :tenant AND ${own}_account_id = :account AND id < :after
      ORDER BY id DESC LIMIT :limit)`
  const [rows] = await db.rawQuery(
    `SELECT p.*, j.event, j.reference_type, j.reference_id, j.order_id, j.occurred_at,
            a.kind, a.owner_type, a.owner_id
     FROM (${sideOf('debit', 'credit')} UNION ALL ${sideOf('credit', 'debit')}) p
     JOIN ledger_journals j ON j.tenant_id = :tenant AND j.id = p.journal_id
     JOIN ledger_accounts a ON a.tenant_id = :tenant AND a.id = p.counterpart_id
     ORDER BY p.id DESC LIMIT :limit`,
    { tenant: tenant.id, account: account.id, after: after ?? Number.MAX_SAFE_INTEGER, limit }
  )
  return (rows as StatementRow[]).map((row) => entryOf(row, ref.kind, tenant.currency))
}

interface StatementRow {
  id: number
  journal_id: number
  amount_minor: number | string
  side: 'debit' | 'credit'
  event: string
  reference_type: string
  reference_id: number
  order_id: number | null
  occurred_at: Date
  kind: AccountKind
  owner_type: AccountRef['ownerType']
  owner_id: number
}

function entryOf(row: StatementRow, ownKind: AccountKind, currency: string): StatementEntry {
  const amount = Money.of(BigInt(row.amount_minor), currency)
  return {
    postingId: Number(row.id),
    journalId: Number(row.journal_id),
    event: row.event,
    reference: { type: row.reference_type, id: Number(row.reference_id) },
    orderId: row.order_id === null ? null : Number(row.order_id),
    occurredAt: fromDatabaseTime(row.occurred_at),
    counterpart: { kind: row.kind, ownerType: row.owner_type, ownerId: Number(row.owner_id) },
    amount: row.side === rulesOf(ownKind).normalSide ? amount : amount.negate(),
  }
}
