import type { Account } from '#ledger/accounts/account'
import { accountKey } from '#ledger/accounts/account_ref'
import type { JournalDraft } from '#ledger/posting/journal_draft'

export interface ResolvedPosting {
  debit: Account
  credit: Account
  amountMinor: bigint
}

/** A new journal with its row's id and the accounts that its postings name. */
export interface ResolvedJournal {
  id: number
  idempotencyKey: string
  postings: ResolvedPosting[]
}

export function resolveJournal(
  draft: JournalDraft,
  id: number,
  accounts: ReadonlyMap<string, Account>
): ResolvedJournal {
  return {
    id,
    idempotencyKey: draft.idempotencyKey,
    postings: draft.postings.map(({ debit, credit, amountMinor }) => ({
      debit: accounts.get(accountKey(debit))!,
      credit: accounts.get(accountKey(credit))!,
      amountMinor,
    })),
  }
}
