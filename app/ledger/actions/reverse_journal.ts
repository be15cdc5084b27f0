import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { PostJournals } from '#ledger/actions/post_journals'
import { postingsOf } from '#ledger/queries/postings_of'
import type { PostedJournal } from '#ledger/posting/insert_journals'

interface ReverseJournalInput {
  journalId: number
  /** What took it back, e.g. `payout.returned`. */
  event: string
  occurredAt: DateTime
}

/**
 * Takes a whole journal back by another with the sides changed: the ledger is never edited. A
 * journal is reversed once; to do it again is answered with the reversal that stands.
 *
 * @throws Error where there is no such journal, OverdraftError
 */
export class ReverseJournal {
  async handle(input: ReverseJournalInput, trx: TransactionClientContract): Promise<PostedJournal> {
    const journal = await tenantTable('ledger_journals', trx).where('id', input.journalId).first()
    if (!journal) throw new Error(`There is no journal ${input.journalId}`)
    const postings = await postingsOf([input.journalId], trx)
    const [reversal] = await new PostJournals().handle(
      [
        {
          idempotencyKey: `reversal:${input.journalId}`,
          event: input.event,
          reference: { type: journal.reference_type, id: Number(journal.reference_id) },
          orderId: journal.order_id === null ? null : Number(journal.order_id),
          occurredAt: input.occurredAt,
          reversesJournalId: input.journalId,
          postings: postings.map(({ debit, credit, amountMinor }) => ({
            debit: credit,
            credit: debit,
            amountMinor,
          })),
        },
      ],
      trx
    )
    return reversal
  }
}
