import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { AccountRef } from '#ledger/accounts/account_ref'
import type { PostingDraft } from '#ledger/posting/journal_draft'

/** The postings of journals, in their order, with the names of the accounts. */
export async function postingsOf(
  journalIds: readonly number[],
  client?: QueryClientContract
): Promise<(PostingDraft & { journalId: number })[]> {
  if (journalIds.length === 0) return []
  const join = (alias: 'd' | 'c', column: string) =>
    `JOIN ledger_accounts ${alias} ON ${alias}.tenant_id = ledger_postings.tenant_id
       AND ${alias}.id = ledger_postings.${column}`
  const rows = await tenantTable('ledger_postings', client)
    .joinRaw(join('d', 'debit_account_id'))
    .joinRaw(join('c', 'credit_account_id'))
    .whereIn('ledger_postings.journal_id', [...journalIds])
    .orderBy('ledger_postings.journal_id')
    .orderBy('ledger_postings.position')
    .select('ledger_postings.journal_id', 'ledger_postings.amount_minor')
    .select('d.kind as debitKind', 'd.owner_type as debitOwner', 'd.owner_id as debitOwnerId')
    .select('c.kind as creditKind', 'c.owner_type as creditOwner', 'c.owner_id as creditOwnerId')
  return rows.map((row) => ({
    journalId: Number(row.journal_id),
    debit: refOf(row.debitKind, row.debitOwner, row.debitOwnerId),
    credit: refOf(row.creditKind, row.creditOwner, row.creditOwnerId),
    amountMinor: BigInt(row.amount_minor),
  }))
}

function refOf(
  kind: AccountRef['kind'],
  ownerType: AccountRef['ownerType'],
  ownerId: number | string
): AccountRef {
  return { kind, ownerType, ownerId: Number(ownerId) }
}
