import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { findOrCreateAccounts } from '#ledger/accounts/find_or_create_accounts'
import { assertCovered, takesFromBalances, totalChanges } from '#ledger/posting/balance_changes'
import { insertJournals, type PostedJournal } from '#ledger/posting/insert_journals'
import { insertPostings } from '#ledger/posting/insert_postings'
import { assertPostable, type JournalDraft } from '#ledger/posting/journal_draft'
import { resolveJournal } from '#ledger/posting/resolved_journal'
import { addToBalances, lockBalances } from '#ledger/posting/stored_balances'

/**
 * The one way into the ledger. Posts any number of journals in the caller's transaction, in a
 * number of statements that does not grow with them, in the order of work that docs/ledger.md gives:
 * journals, locks in ascending account id, postings, balances. Where nothing is taken from a balance
 * none needs to be read: adding to them locks them, in the same order.
 *
 * A key that was posted before is answered with the old journal. Every error leaves the caller's
 * transaction half done: it must roll back, and on contention be retried as a whole
 * (`retryOnContention`).
 *
 * @throws InvalidJournalError, IdempotencyConflictError, OverdraftError
 */
export class PostJournals {
  async handle(
    drafts: readonly JournalDraft[],
    trx: TransactionClientContract
  ): Promise<PostedJournal[]> {
    if (drafts.length === 0) return []
    drafts.forEach(assertPostable)
    const accounts = await findOrCreateAccounts(
      drafts.flatMap(({ postings }) => postings.flatMap(({ debit, credit }) => [debit, credit])),
      trx
    )

    const posted = await insertJournals(drafts, trx)
    const journals = drafts.flatMap((draft, index) =>
      posted[index].isNew ? [resolveJournal(draft, posted[index].id, accounts)] : []
    )
    if (journals.length === 0) return posted

    const changes = totalChanges(journals)
    if (takesFromBalances(journals)) {
      assertCovered(await lockBalances(changes.keys(), trx), journals)
    }
    await insertPostings(journals, trx)
    await addToBalances(changes, trx)
    return posted
  }
}
