import { statementOf, type AccountRef, type StatementEntry } from '#ledger'

const ENTRIES_A_PAGE = 500

/** All that was booked on an account, or all before a posting, the newest first, page by page. */
export async function* statementPages(
  account: AccountRef,
  before?: number
): AsyncGenerator<StatementEntry[]> {
  for (let after = before; ;) {
    const entries = await statementOf(account, { after, limit: ENTRIES_A_PAGE })
    if (entries.length > 0) yield entries
    if (entries.length < ENTRIES_A_PAGE) return
    after = entries.at(-1)!.postingId
  }
}
