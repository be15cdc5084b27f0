import { statementOf, type StatementEntry } from '#ledger'
import type { Payout } from '#payouts/models/payout'
import { availableAccount } from '#payouts/payout_accounts'
import { statementRows } from '#payouts/queries/statement_rows'

const PAGE = 200
const MOST = 1_000

/**
 * What a payout pays for. A payout takes all that was available, so it covers exactly what was
 * booked on the payee's account since the payout before it.
 */
export class SalesOfPayout {
  async handle(payout: Payout) {
    const account = availableAccount(payout.payee)
    const covered: StatementEntry[] = []
    let after: number | undefined
    let found = false
    for (;;) {
      const entries = await statementOf(account, { after, limit: PAGE })
      for (const entry of entries) {
        if (isPayout(entry) && entry.reference.id === payout.id) found = true
        else if (found && isPayout(entry)) return this.#answer(covered, false)
        else if (found) covered.push(entry)
      }
      if (entries.length < PAGE) return this.#answer(covered, false)
      if (covered.length >= MOST) return this.#answer(covered, true)
      after = entries.at(-1)!.postingId
    }
  }

  async #answer(entries: StatementEntry[], isCut: boolean) {
    return { entries: await statementRows(entries), isCut }
  }
}

function isPayout(entry: StatementEntry): boolean {
  return entry.event === 'payout.created'
}
