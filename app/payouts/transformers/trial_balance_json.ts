import { currentTenant } from '#foundation'
import { ACCOUNT_KINDS, type PlatformAccountKind, type TrialBalanceRow } from '#ledger'
import { Money } from '#money'

/** Each kind of account on its side, and what the sides come to. */
export function trialBalanceJson(rows: TrialBalanceRow[]) {
  return {
    accounts: rows.map((row) => ({ ...sidesOf(row), isPlatform: isPlatformKind(row.kind) })),
    totals: {
      debit: total(rows, 'debit').toJSON(),
      credit: total(rows, 'credit').toJSON(),
    },
  }
}

export function isPlatformKind(kind: string): kind is PlatformAccountKind {
  const rules = ACCOUNT_KINDS[kind as keyof typeof ACCOUNT_KINDS]
  return rules !== undefined && (rules.owners as readonly string[]).includes('platform')
}

/** A balance below zero stands on the other side, as in any trial balance. */
function sideOf({ normalSide, balance }: TrialBalanceRow) {
  if (!balance.isNegative) return normalSide
  return normalSide === 'debit' ? 'credit' : 'debit'
}

function sidesOf(row: TrialBalanceRow) {
  const amount = (row.balance.isNegative ? row.balance.negate() : row.balance).toJSON()
  const side = sideOf(row)
  return {
    kind: row.kind as string,
    debit: side === 'debit' ? amount : null,
    credit: side === 'credit' ? amount : null,
  }
}

function total(rows: TrialBalanceRow[], side: 'debit' | 'credit'): Money {
  const amounts = rows
    .filter((row) => sideOf(row) === side)
    .map(({ balance }) => (balance.isNegative ? balance.negate() : balance))
  return Money.sum(amounts, currentTenant().currency)
}
