import { tenantTable } from '#foundation'
import type { OrderJournal } from '#ledger'

type Posting = OrderJournal['postings'][number]
type Account = Posting['debit']

/** An account with its owner's name; null for the platform's own. */
export type NamedAccount = Account & { ownerName: string | null }

export interface NamedJournal extends OrderJournal {
  postings: (Posting & { debit: NamedAccount; credit: NamedAccount })[]
}

const TABLE_OF_OWNERS = { store: 'stores', promoter: 'promoters', brand: 'brands' }

/** Journals whose accounts say whose they are, in a statement for each kind of owner. */
export async function namedJournals(journals: OrderJournal[]): Promise<NamedJournal[]> {
  const accounts = journals.flatMap(({ postings }) =>
    postings.flatMap(({ debit, credit }) => [debit, credit])
  )
  const names = await namesOf(accounts)
  const named = (account: Account): NamedAccount => ({
    ...account,
    ownerName: names.get(`${account.ownerType}:${account.ownerId}`) ?? null,
  })
  return journals.map((journal) => ({
    ...journal,
    postings: journal.postings.map(({ debit, credit, amount }) => ({
      ...{ debit: named(debit), credit: named(credit), amount },
    })),
  }))
}

async function namesOf(accounts: Account[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [type, table] of Object.entries(TABLE_OF_OWNERS)) {
    const ids = accounts.filter(({ ownerType }) => ownerType === type).map((each) => each.ownerId)
    const owners = await tenantTable(table).whereIn('id', ids).select('id', 'name')
    for (const { id, name } of owners) names.set(`${type}:${id}`, name)
  }
  return names
}
