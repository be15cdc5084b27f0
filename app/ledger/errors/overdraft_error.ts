import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'

/** A posting would take an account below what its kind allows. Nothing of the call is posted. */
export class OverdraftError extends Error {
  override name = 'OverdraftError'
  readonly type = 'overdraft'

  constructor(
    readonly idempotencyKey: string,
    readonly account: AccountRef,
    /** What the balance would be, in minor units: negative. */
    readonly balanceMinor: bigint
  ) {
    super(`Journal "${idempotencyKey}" would take ${accountKey(account)} to ${balanceMinor}`)
  }
}
