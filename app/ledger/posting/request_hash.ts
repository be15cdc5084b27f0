import { createHash } from 'node:crypto'
import { currentTenant } from '#foundation'
import { accountKey } from '#ledger/accounts/account_ref'
import type { JournalDraft } from '#ledger/posting/journal_draft'

/** What is hashed of a draft, which can also be read back from a journal's rows. */
type Request = Pick<
  JournalDraft,
  'event' | 'reference' | 'orderId' | 'reversesJournalId' | 'postings'
>

/**
 * SHA-256 (hex) of what a journal says. The time is left out: a redelivery tells of the same event
 * at a later moment, and is answered with the journal that stands.
 */
export function requestHash(draft: Request): string {
  const content = [
    draft.event,
    draft.reference.type,
    draft.reference.id,
    draft.orderId ?? null,
    draft.reversesJournalId ?? null,
    currentTenant().currency,
    draft.postings.map(({ debit, credit, amountMinor }) => [
      accountKey(debit),
      accountKey(credit),
      amountMinor.toString(),
    ]),
  ]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
