import type { DateTime } from 'luxon'
import type { JournalDraft } from '#ledger'
import type { PayeeOwnerType, Rail } from '#payouts/models/payee'
import { availableAccount, fundingAccount, reservedAccount } from '#payouts/payout_accounts'

/** What a journal needs to know of a payout. */
export interface BookablePayout {
  id: number
  number: string
  rail: Rail
  amountMinor: bigint
  ownerType: PayeeOwnerType
  ownerId: number
}

function journal(
  payout: BookablePayout,
  event: string,
  occurredAt: DateTime,
  posting: Pick<JournalDraft['postings'][number], 'debit' | 'credit'>
): JournalDraft {
  return {
    idempotencyKey: `${event}:${payout.number}`,
    event,
    reference: { type: 'payout', id: payout.id },
    occurredAt,
    postings: [{ ...posting, amountMinor: payout.amountMinor }],
  }
}

/** The journals of a payout's life, as the table in docs/ledger.md has them. */
export const payoutJournal = {
  created: (payout: BookablePayout, at: DateTime) =>
    journal(payout, 'payout.created', at, {
      debit: availableAccount(payout),
      credit: reservedAccount(payout),
    }),
  settled: (payout: BookablePayout, at: DateTime) =>
    journal(payout, 'payout.settled', at, {
      debit: reservedAccount(payout),
      credit: fundingAccount(payout.rail),
    }),
  /** Failed or cancelled: nothing left the house, the payee may be paid again. */
  released: (payout: BookablePayout, at: DateTime) =>
    journal(payout, 'payout.released', at, {
      debit: reservedAccount(payout),
      credit: availableAccount(payout),
    }),
  /** The money came back after it had left. */
  returned: (payout: BookablePayout, at: DateTime) =>
    journal(payout, 'payout.returned', at, {
      debit: fundingAccount(payout.rail),
      credit: availableAccount(payout),
    }),
}
