import { currentTenantId } from '#foundation'
import { ACCOUNT_KINDS, rulesOf, type AccountKind } from '#ledger/accounts/account_kinds'
import type { LedgerCheck, Offence, VerificationScope } from '#ledger/verification/ledger_check'
import { postingSums } from '#ledger/verification/posting_sums'
import { rowWindows } from '#ledger/verification/row_windows'

interface AccountSums {
  debitMinor: bigint
  creditMinor: bigint
}

interface AccountRow {
  id: number
  kind: AccountKind
  owner_type: string
  owner_id: number
  storedMinor: string | number | null
}

/** Invariant 3, and of invariant 6 what the accounts themselves must never be. */
export const balanceCheck: LedgerCheck = {
  name: 'balances_are_sums',
  proves:
    'every stored balance is the sum of its postings; what is pending or reserved is not below zero (3, 6)',
  async *offences(scope) {
    const sums = await accountSums(scope)
    const silent = { ...scope, tell: () => {} }
    for await (const { after, through } of rowWindows(silent, 'ledger_accounts')) {
      for (const account of await accountsBetween(after, through, scope)) {
        yield* offencesOf(account, sums.get(Number(account.id)))
      }
    }
  },
}

/** By account id. */
async function accountSums(scope: VerificationScope): Promise<Map<number, AccountSums>> {
  const sums = new Map<number, AccountSums>()
  const of = (accountId: number) => {
    const sum = sums.get(accountId) ?? { debitMinor: 0n, creditMinor: 0n }
    sums.set(accountId, sum)
    return sum
  }
  for await (const { debitId, creditId, totalMinor } of postingSums(scope)) {
    of(debitId).debitMinor += totalMinor
    of(creditId).creditMinor += totalMinor
  }
  return sums
}

function* offencesOf(account: AccountRow, sums?: AccountSums): Iterable<Offence> {
  const { id, kind, owner_type: ownerType, owner_id: ownerId } = account
  const row = `ledger_accounts ${id}`
  const name = `${kind} of ${ownerType} ${ownerId}`
  if (!(kind in ACCOUNT_KINDS)) return yield { row, says: `is of no known kind: ${kind}` }

  const { isStored, normalSide, mayBeNegative } = rulesOf(kind)
  if (!isStored) {
    if (account.storedMinor !== null)
      yield { row, says: `${name} stores a balance, and should not` }
    return
  }
  const { debitMinor, creditMinor } = sums ?? { debitMinor: 0n, creditMinor: 0n }
  const summed = normalSide === 'debit' ? debitMinor - creditMinor : creditMinor - debitMinor
  const stored = BigInt(account.storedMinor ?? 0)
  if (stored !== summed) {
    yield { row: `ledger_balances ${id}`, says: `${name} says ${stored}, its postings ${summed}` }
  }
  if (summed < 0n && !mayBeNegative) yield { row, says: `${name} is below zero: ${summed}` }
}

async function accountsBetween(
  after: number,
  through: number,
  { client }: VerificationScope
): Promise<AccountRow[]> {
  const [rows] = await client.rawQuery(
    `SELECT a.id, a.kind, a.owner_type, a.owner_id, b.balance_minor AS storedMinor
     FROM ledger_accounts a
     LEFT JOIN ledger_balances b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
     WHERE a.tenant_id = ? AND a.id > ? AND a.id <= ? ORDER BY a.id`,
    [currentTenantId(), after, through]
  )
  return rows
}
