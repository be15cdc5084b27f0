import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A row that breaks what a check proves. */
export interface Offence {
  /** Table and key, e.g. `ledger_postings 17`: enough to find the row. */
  row: string
  /** What is wrong with it, with the amounts in minor units. */
  says: string
}

/** What a check reads: one consistent moment of the current tenant's rows. */
export interface VerificationScope {
  client: TransactionClientContract
  /** How much of its work the check has done, from 0 to 1. */
  tell(share: number): void
}

/**
 * Proves one thing about all of the current tenant's money. Modules list theirs in a file of their
 * own, and start/ledger_checks.ts names these, so that the ledger need not know who stands on it.
 */
export interface LedgerCheck {
  /** In words_with_underscores, unique among all modules. */
  name: string
  /** What holds where it finds nothing; which of the invariants of docs/ledger.md that is. */
  proves: string
  /** In memory that does not grow with the journals. */
  offences(scope: VerificationScope): AsyncIterable<Offence>
}
