import db from '@adonisjs/lucid/services/db'
import { currentTenant } from '#foundation'
import { Money } from '#money'
import { rulesOf, type AccountKind } from '#ledger/accounts/account_kinds'
import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'
import { findAccounts } from '#ledger/accounts/find_accounts'

/**
 * By how much accounts of each kind have changed an account so far, in its normal side: what came
 * from them, less what went to them. All flows add up to the balance.
 */
export async function flowsOf(ref: AccountRef): Promise<Map<AccountKind, Money>> {
  const tenant = currentTenant()
  const account = (await findAccounts([ref])).get(accountKey(ref))
  if (!account) return new Map()

  const sumOf = (own: 'debit' | 'credit', other: 'debit' | 'credit') =>
    `SELECT a.kind, '${own}' AS side, SUM(p.amount_minor) AS total
     FROM ledger_postings p
     JOIN ledger_accounts a ON a.tenant_id = p.tenant_id AND a.id = p.${other}_account_id
     WHERE p.tenant_id = :tenant AND p.${own}_account_id = :account GROUP BY a.kind`
  const [rows] = await db.rawQuery(
    `${sumOf('debit', 'credit')} UNION ALL ${sumOf('credit', 'debit')}`,
    { tenant: tenant.id, account: account.id }
  )
  const flows = new Map<AccountKind, Money>()
  for (const { kind, side, total } of rows as {
    kind: AccountKind
    side: string
    total: string
  }[]) {
    const amount = Money.of(BigInt(total), tenant.currency)
    const before = flows.get(kind) ?? Money.zero(tenant.currency)
    const grows = side === rulesOf(ref.kind).normalSide
    flows.set(kind, grows ? before.add(amount) : before.subtract(amount))
  }
  return flows
}
