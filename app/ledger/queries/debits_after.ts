import db from '@adonisjs/lucid/services/db'
import { currentTenantId } from '#foundation'
import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'
import { findAccounts } from '#ledger/accounts/find_accounts'

interface DebitsQuestion {
  account: AccountRef
  /** Only what was booked on the account after this journal was. */
  journalId: number
  event: string
  limit: number
}

/**
 * What journals of one event took from an account after another journal was booked on it, by the
 * ids of what they refer to, earliest first.
 */
export async function debitsAfter(question: DebitsQuestion): Promise<number[]> {
  const { account: ref, journalId, event, limit } = question
  const account = (await findAccounts([ref])).get(accountKey(ref))
  if (!account) return []
  const [rows] = await db.rawQuery(
    `SELECT j.reference_id
     FROM ledger_postings p
     JOIN ledger_journals j ON j.tenant_id = p.tenant_id AND j.id = p.journal_id
     WHERE p.tenant_id = :tenant AND p.debit_account_id = :account AND j.event = :event
       AND p.id > (SELECT MAX(id) FROM ledger_postings
         WHERE tenant_id = :tenant AND journal_id = :journal)
     ORDER BY p.id LIMIT :limit`,
    { tenant: currentTenantId(), account: account.id, event, journal: journalId, limit }
  )
  return rows.map((row: { reference_id: number }) => Number(row.reference_id))
}
