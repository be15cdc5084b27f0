import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { AccountRef } from '#ledger/accounts/account_ref'
import { PostJournals } from '#ledger/actions/post_journals'
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
    const postings = await trx
      .from('ledger_postings as p')
      .joinRaw('JOIN ledger_accounts d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id')
      .joinRaw('JOIN ledger_accounts c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id')
      .where('p.tenant_id', journal.tenant_id)
      .where('p.journal_id', input.journalId)
      .orderBy('p.position')
      .select('p.amount_minor')
      .select('d.kind as debitKind', 'd.owner_type as debitOwner', 'd.owner_id as debitOwnerId')
      .select('c.kind as creditKind', 'c.owner_type as creditOwner', 'c.owner_id as creditOwnerId')

    const [reversal] = await new PostJournals().handle(
      [
        {
          idempotencyKey: `reversal:${input.journalId}`,
          event: input.event,
          reference: { type: journal.reference_type, id: Number(journal.reference_id) },
          orderId: journal.order_id === null ? null : Number(journal.order_id),
          occurredAt: input.occurredAt,
          reversesJournalId: input.journalId,
          postings: postings.map((row) => ({
            debit: refOf(row.creditKind, row.creditOwner, row.creditOwnerId),
            credit: refOf(row.debitKind, row.debitOwner, row.debitOwnerId),
            amountMinor: BigInt(row.amount_minor),
          })),
        },
      ],
      trx
    )
    return reversal
  }
}

function refOf(
  kind: AccountRef['kind'],
  ownerType: AccountRef['ownerType'],
  ownerId: number | string
): AccountRef {
  return { kind, ownerType, ownerId: Number(ownerId) }
}
