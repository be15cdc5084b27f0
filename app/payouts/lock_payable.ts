import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { accountKey, lockBalancesOf } from '#ledger'
import { availableAccount } from '#payouts/payout_accounts'
import { ListPayable, type ListPayableInput, type Payable } from '#payouts/queries/list_payable'

/**
 * Who is to be paid now, and how much, fixed until the transaction ends. The list is read without
 * locks and the balances are then locked by themselves, in the order in which posting locks them: a
 * join would lock in whatever order the database reads it, and payees and accounts besides.
 */
export async function lockPayable(
  input: ListPayableInput,
  trx: TransactionClientContract
): Promise<Payable[]> {
  const listed = await new ListPayable().handle(input, trx)
  const balances = await lockBalancesOf(listed.map(availableAccount), trx)
  return listed
    .map((one) => ({ ...one, amountMinor: balances.get(accountKey(availableAccount(one)))!.minor }))
    .filter(({ amountMinor }) => amountMinor > 0n && amountMinor >= input.minimumMinor)
}
