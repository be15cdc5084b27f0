import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import { currentTenant } from '#foundation'
import { Money } from '#money'
import type { PayeeAccountKind, PayeeType } from '#ledger/accounts/account_kinds'

export interface PayeeBalance {
  /** Keyset: pass the last one's as `after` for the next page. */
  accountId: number
  ownerType: PayeeType
  ownerId: number
  balance: Money
}

interface PayeeBalanceFilter {
  kind: PayeeAccountKind
  ownerType?: PayeeType
  /** Only those with at least so many minor units. */
  minimumMinor?: bigint
  after?: number
  limit?: number
}

/** All payees' balances of a kind, in the order of their accounts' ids. */
export async function listPayeeBalances(
  { kind, ownerType, minimumMinor, after = 0, limit = 500 }: PayeeBalanceFilter,
  client: QueryClientContract = db.connection()
): Promise<PayeeBalance[]> {
  const tenant = currentTenant()
  const query = client
    .from('ledger_accounts as a')
    .joinRaw('JOIN ledger_balances b ON b.tenant_id = a.tenant_id AND b.account_id = a.id')
    .where('a.tenant_id', tenant.id)
    .where('a.kind', kind)
    .where('a.currency', tenant.currency)
    .where('a.id', '>', after)
    .orderBy('a.id')
    .limit(limit)
    .select('a.id', 'a.owner_type', 'a.owner_id', 'b.balance_minor')
  if (ownerType) query.where('a.owner_type', ownerType)
  if (minimumMinor !== undefined) query.where('b.balance_minor', '>=', minimumMinor.toString())
  const rows = await query
  return rows.map((row) => ({
    accountId: Number(row.id),
    ownerType: row.owner_type,
    ownerId: Number(row.owner_id),
    balance: Money.of(BigInt(row.balance_minor), tenant.currency),
  }))
}
