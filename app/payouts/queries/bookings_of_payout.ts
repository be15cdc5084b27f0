import { postingOf, type StatementEntry } from '#ledger'
import type { Payout } from '#payouts/models/payout'
import { availableAccount } from '#payouts/payout_accounts'
import { statementPages } from '#payouts/queries/statement_pages'

/**
 * What a payout pays for, the newest first, page by page. A payout takes all that was available, so
 * it covers exactly what was booked on the payee's account since the payout before it.
 */
export async function* bookingsOfPayout(payout: Payout): AsyncGenerator<StatementEntry[]> {
  const booked = await postingOf('payout.created', { type: 'payout', id: payout.id })
  if (booked === null) return
  for await (const entries of statementPages(availableAccount(payout.payee), booked)) {
    const payoutBefore = entries.findIndex(({ event }) => event === 'payout.created')
    if (payoutBefore === -1) yield entries
    else return yield entries.slice(0, payoutBefore)
  }
}
