import { tenantTable } from '#foundation'
import { debitsAfter, payee, type OrderJournal } from '#ledger'

export interface PayingPayout {
  number: string
  state: string
}

/** A payout that failed gave back what it had reserved: the next one paid it. */
const GAVE_BACK = ['failed', 'cancelled', 'returned']
const MOST_TRIES = 20

/**
 * The payout that paid a matured share, or is about to: a payout takes all that is available, so
 * it is the first after the share matured. Null while there is none.
 */
export async function payingPayout(
  earner: { payeeType: 'store' | 'promoter'; payeeId: number },
  journals: readonly OrderJournal[],
  maturedAt: OrderJournal['occurredAt'] | null
): Promise<PayingPayout | null> {
  const maturity = journals.find(
    ({ event, occurredAt }) =>
      event === 'earnings.matured' && maturedAt !== null && occurredAt.equals(maturedAt)
  )
  if (!maturity) return null
  const ids = await debitsAfter({
    account: payee('earnings_available', earner.payeeType, earner.payeeId),
    journalId: maturity.id,
    event: 'payout.created',
    limit: MOST_TRIES,
  })
  if (ids.length === 0) return null
  const payout = await tenantTable('payouts')
    .whereIn('id', ids)
    .whereNotIn('state', GAVE_BACK)
    .orderBy('id')
    .first()
  return payout ? { number: payout.number, state: payout.state } : null
}
