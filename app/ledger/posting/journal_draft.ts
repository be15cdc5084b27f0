import type { DateTime } from 'luxon'
import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'
import { InvalidJournalError } from '#ledger/errors/invalid_journal_error'

export interface PostingDraft {
  debit: AccountRef
  credit: AccountRef
  /** Minor units, more than 0. */
  amountMinor: bigint
}

/** A journal to be posted, in the tenant's currency: one event and the pairs it causes. */
export interface JournalDraft {
  /** Derived from what happened, so that its redelivery has the same. Printable ASCII. */
  idempotencyKey: string
  /** `noun.participle` or the like, e.g. `order.paid`. */
  event: string
  /** The row that caused it. */
  reference: { type: string; id: number }
  /** The order whose life it belongs to, if any. */
  orderId?: number | null
  occurredAt: DateTime
  /** The journal that this one takes back. */
  reversesJournalId?: number | null
  postings: readonly PostingDraft[]
}

const KEY = /^[!-~]{1,120}$/

/** @throws InvalidJournalError where the draft could not be posted by anyone at any time */
export function assertPostable(draft: JournalDraft) {
  const refuse = (reason: string): never => {
    throw new InvalidJournalError(draft.idempotencyKey, reason)
  }
  if (!KEY.test(draft.idempotencyKey))
    refuse('its key is no printable ASCII of 1 to 120 characters')
  if (draft.postings.length === 0) refuse('it has no postings')
  for (const { debit, credit, amountMinor } of draft.postings) {
    if (amountMinor <= 0n) refuse(`a posting of ${amountMinor}, which must be more than 0`)
    if (accountKey(debit) === accountKey(credit)) refuse(`${accountKey(debit)} on both sides`)
  }
}
