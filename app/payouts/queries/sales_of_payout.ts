import type { StatementEntry } from '#ledger'
import type { Payout } from '#payouts/models/payout'
import { bookingsOfPayout } from '#payouts/queries/bookings_of_payout'
import { statementRows } from '#payouts/queries/statement_rows'

const MOST = 1_000

/** What a payout pays for, as far as one page shows it; the export has all of it. */
export class SalesOfPayout {
  async handle(payout: Payout) {
    const covered: StatementEntry[] = []
    for await (const entries of bookingsOfPayout(payout)) {
      covered.push(...entries)
      if (covered.length > MOST) break
    }
    return {
      entries: await statementRows(covered.slice(0, MOST)),
      isCut: covered.length > MOST,
    }
  }
}
