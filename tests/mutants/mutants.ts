/** A small, plausible mistake in the code that handles money. */
export interface Mutant {
  name: string
  file: string
  /** What is written there now; must occur exactly once, or the mutant is out of date. */
  original: string
  mutated: string
  /** Which tests must notice: a suite, and files of it. */
  suite: 'unit' | 'functional'
  tests: readonly string[]
}

const POSTING = {
  suite: 'functional',
  tests: ['ledger/overdraft', 'ledger/post_journals'],
} as const
const CONCURRENCY = { suite: 'functional', tests: ['ledger/concurrency'] } as const
const ROUNDING = { suite: 'unit', tests: ['money/'] } as const
const STORED_BALANCES = 'app/ledger/posting/stored_balances.ts'
const INSERT_JOURNALS = 'app/ledger/posting/insert_journals.ts'

const LOCK_ONE_BY_ONE = `
  for (const id of [...sortedIds].sort(() => Math.random() - 0.5)) {
    await trx.rawQuery(
      'SELECT 1 FROM ledger_balances WHERE tenant_id = ? AND account_id = ? FOR UPDATE',
      [currentTenantId(), id]
    )
  }`

const NO_ROWS = 'if (sortedIds.length === 0) return new Map()'

export const MUTANTS: Mutant[] = [
  {
    name: 'balances are read without a lock',
    file: STORED_BALANCES,
    original: 'ORDER BY account_id FOR UPDATE',
    mutated: 'ORDER BY account_id',
    ...CONCURRENCY,
  },
  {
    name: 'balances are locked in any order',
    file: STORED_BALANCES,
    original: NO_ROWS,
    mutated: `${NO_ROWS}${LOCK_ONE_BY_ONE}`,
    ...CONCURRENCY,
  },
  {
    name: 'balances are added to in any order',
    file: STORED_BALANCES,
    original: '.sort(([a], [b]) => a - b)',
    mutated: '.sort(() => Math.random() - 0.5)',
    ...CONCURRENCY,
  },
  {
    name: 'a lost race is not run again',
    file: 'app/foundation/retry_on_contention.ts',
    original: 'const MAX_TRIES = 8',
    mutated: 'const MAX_TRIES = 1',
    ...CONCURRENCY,
  },
  {
    name: 'an overdraft is not noticed',
    file: 'app/ledger/posting/balance_changes.ts',
    original: 'changeMinor < 0n && balanceMinor < 0n && !mayBeNegative',
    mutated: 'false',
    ...POSTING,
  },
  {
    name: 'what is reserved need not be there',
    file: 'app/ledger/posting/balance_changes.ts',
    original: ' && !covering.has(account.id)',
    mutated: '',
    ...POSTING,
  },
  {
    name: 'a known key is posted again',
    file: INSERT_JOURNALS,
    original: '!old.has(idempotencyKey) && !seen.has(idempotencyKey)',
    mutated: 'true',
    ...POSTING,
  },
  {
    name: 'a known key with other content is answered all the same',
    file: INSERT_JOURNALS,
    original: 'journal.requestHash !== hashes.get(idempotencyKey)',
    mutated: 'false',
    ...POSTING,
  },
  {
    name: 'balances are floats',
    file: STORED_BALANCES,
    original: 'BigInt(row.balance_minor)',
    mutated: 'BigInt(Number(row.balance_minor))',
    ...POSTING,
  },
  {
    name: 'shares are rounded as floats',
    file: 'app/money/floor_fraction.ts',
    original: 'const product = amount * numerator',
    mutated: `return BigInt(Math.floor((Number(amount) * Number(numerator)) / Number(denominator)))
  const product = amount * numerator`,
    ...ROUNDING,
  },
  {
    name: 'shares are rounded to the nearest',
    file: 'app/money/floor_fraction.ts',
    original: 'const quotient = product / denominator',
    mutated: 'const quotient = (product + denominator / 2n) / denominator',
    ...ROUNDING,
  },
  {
    name: 'the seal passes what is not committed yet',
    file: 'app/ledger/sealing/unsealed_journals.ts',
    original: '.forShare()',
    mutated: '',
    suite: 'functional',
    tests: ['ledger/seals'],
  },
]
