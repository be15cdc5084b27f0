import db from '@adonisjs/lucid/services/db'
import { currentTenant, tenantTable } from '#foundation'
import { Money } from '#money'
import {
  ACCOUNT_KINDS,
  rulesOf,
  type AccountKind,
  type PlatformAccountKind,
} from '#ledger/accounts/account_kinds'
import { accountKey, platform } from '#ledger/accounts/account_ref'
import { balancesOf } from '#ledger/queries/balances'

export interface TrialBalanceRow {
  kind: AccountKind
  normalSide: 'debit' | 'credit'
  /** Of all accounts of the kind, in its normal side. */
  balance: Money
}

/**
 * What stands on each kind of account. Debits and credits of all kinds add up to the same, always:
 * if they ever do not, a balance is wrong.
 */
export async function trialBalance(): Promise<TrialBalanceRow[]> {
  const { currency } = currentTenant()
  const kinds = Object.keys(ACCOUNT_KINDS) as AccountKind[]
  const platformKinds = kinds.filter((kind) => !rulesOf(kind).isStored) as PlatformAccountKind[]
  const platformRefs = platformKinds.map((kind) => platform(kind))
  const ofPlatform = await balancesOf(platformRefs)
  const ofPayees = await storedTotals()
  return kinds.map((kind) => ({
    kind,
    normalSide: rulesOf(kind).normalSide,
    balance: rulesOf(kind).isStored
      ? Money.of(ofPayees.get(kind) ?? 0n, currency)
      : ofPlatform.get(accountKey(platform(kind as PlatformAccountKind)))!,
  }))
}

async function storedTotals(): Promise<Map<string, bigint>> {
  const rows = await tenantTable('ledger_accounts', db.connection())
    .joinRaw(
      `JOIN ledger_balances b
         ON b.tenant_id = ledger_accounts.tenant_id AND b.account_id = ledger_accounts.id`
    )
    .groupBy('ledger_accounts.kind')
    .select('ledger_accounts.kind')
    .sum('b.balance_minor as total')
  return new Map(rows.map((row) => [row.kind, BigInt(row.total)]))
}
