import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenant, insertRows, tenantTable, toDatabaseTime } from '#foundation'
import type { Account } from '#ledger/accounts/account'
import { ACCOUNT_KINDS, rulesOf, type AccountKind } from '#ledger/accounts/account_kinds'
import { platform, type AccountRef } from '#ledger/accounts/account_ref'
import { findAccounts } from '#ledger/accounts/find_accounts'
import { latestSnapshots } from '#ledger/queries/platform_balances'

/** Far longer than any transaction of ours may last. */
const SETTLED_AFTER_MINUTES = 10

/**
 * Notes the balance of every platform account up to a settled posting, so that reading one never
 * sums more than what came since.
 *
 * Ids are given before commits, so the latest posting is no safe mark: one with a lower id may
 * still be on its way. The mark lies before the first young journal, and the sum is a locking read,
 * which waits for whatever is not committed yet.
 */
export class TakeSnapshots {
  async handle(trx: TransactionClientContract): Promise<{ throughPostingId: number } | null> {
    const accounts = [...(await findAccounts(platformRefs(), trx)).values()]
    if (accounts.length === 0) return null
    const before = await latestSnapshots(accounts, trx)
    const from = Math.max(0, ...[...before.values()].map((it) => it.throughPostingId))
    const throughPostingId = await lastSettledPosting(from, trx)
    if (throughPostingId <= from) return null

    const changes = await changesBetween(from, throughPostingId, trx)
    const now = toDatabaseTime(clock.now())
    const rows = accounts.map(({ id, ref }) => ({
      account_id: id,
      through_posting_id: throughPostingId,
      balance_minor: (before.get(id)?.balanceMinor ?? 0n) + changeOf({ id, ref }, changes),
      created_at: now,
    }))
    await insertRows(trx, 'ledger_snapshots', rows)
    return { throughPostingId }
  }
}

function platformRefs(): AccountRef[] {
  const kinds = Object.keys(ACCOUNT_KINDS) as AccountKind[]
  return kinds
    .filter((kind) => !rulesOf(kind).isStored)
    .map((kind) => platform(kind as Parameters<typeof platform>[0]))
}

async function lastSettledPosting(from: number, trx: TransactionClientContract): Promise<number> {
  const cutoff = clock.now().minus({ minutes: SETTLED_AFTER_MINUTES })
  const firstYoung = await trx
    .from('ledger_postings as p')
    .joinRaw('JOIN ledger_journals j ON j.tenant_id = p.tenant_id AND j.id = p.journal_id')
    .where('p.tenant_id', currentTenant().id)
    .where('p.id', '>', from)
    .where('j.created_at', '>', toDatabaseTime(cutoff))
    .orderBy('p.id')
    .select('p.id')
    .first()
  const query = tenantTable('ledger_postings', trx)
  if (firstYoung) query.where('id', '<', firstYoung.id)
  const last = await query.max('id as id').first()
  return Number(last.id ?? 0)
}

interface Change {
  debitId: number
  creditId: number
  totalMinor: bigint
}

async function changesBetween(
  from: number,
  through: number,
  trx: TransactionClientContract
): Promise<Change[]> {
  const rows = await tenantTable('ledger_postings', trx)
    .where('id', '>', from)
    .where('id', '<=', through)
    .groupBy('debit_account_id', 'credit_account_id')
    .select('debit_account_id', 'credit_account_id')
    .sum('amount_minor as total')
    .forShare()
  return rows.map((row) => ({
    debitId: Number(row.debit_account_id),
    creditId: Number(row.credit_account_id),
    totalMinor: BigInt(row.total),
  }))
}

function changeOf({ id, ref }: Account, changes: readonly Change[]): bigint {
  const isDebit = rulesOf(ref.kind).normalSide === 'debit'
  let sum = 0n
  for (const { debitId, creditId, totalMinor } of changes) {
    if (debitId === id) sum += isDebit ? totalMinor : -totalMinor
    if (creditId === id) sum += isDebit ? -totalMinor : totalMinor
  }
  return sum
}
