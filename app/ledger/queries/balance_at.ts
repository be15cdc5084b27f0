import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { currentTenant, toDatabaseTime } from '#foundation'
import { Money } from '#money'
import { rulesOf } from '#ledger/accounts/account_kinds'
import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'
import { findAccounts } from '#ledger/accounts/find_accounts'

/** What stood on an account when everything up to and including that instant had happened. */
export async function balanceAt(ref: AccountRef, instant: DateTime): Promise<Money> {
  const { id: tenantId, currency } = currentTenant()
  const account = (await findAccounts([ref])).get(accountKey(ref))
  if (!account) return Money.zero(currency)

  const sumOf = async (side: 'debit_account_id' | 'credit_account_id') => {
    const row = await db
      .from('ledger_postings as p')
      .joinRaw('JOIN ledger_journals j ON j.tenant_id = p.tenant_id AND j.id = p.journal_id')
      .where('p.tenant_id', tenantId)
      .where(`p.${side}`, account.id)
      .where('j.occurred_at', '<=', toDatabaseTime(instant))
      .sum('p.amount_minor as total')
      .first()
    return BigInt(row.total ?? 0)
  }
  const debitMinor = await sumOf('debit_account_id')
  const creditMinor = await sumOf('credit_account_id')
  return Money.of(
    rulesOf(ref.kind).normalSide === 'debit' ? debitMinor - creditMinor : creditMinor - debitMinor,
    currency
  )
}
