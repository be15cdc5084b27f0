import type { AccountRef } from '#ledger/accounts/account_ref'

/** An account that exists. */
export interface Account {
  readonly id: number
  readonly ref: AccountRef
}
