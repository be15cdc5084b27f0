import { accountKey, type AccountRef, type PostingDraft } from '#ledger'

/**
 * Collects the postings of one journal: amounts between the same two accounts add up to one
 * posting, nothing is posted for zero, and a negative amount runs the other way.
 */
export class PostingList {
  readonly #sums = new Map<string, PostingDraft>()

  add(debit: AccountRef, credit: AccountRef, amountMinor: bigint): this {
    const key = `${accountKey(debit)} ${accountKey(credit)}`
    const sum = this.#sums.get(key)?.amountMinor ?? 0n
    this.#sums.set(key, { debit, credit, amountMinor: sum + amountMinor })
    return this
  }

  get postings(): PostingDraft[] {
    return [...this.#sums.values()]
      .filter(({ amountMinor }) => amountMinor !== 0n)
      .map(({ debit, credit, amountMinor }) =>
        amountMinor > 0n
          ? { debit, credit, amountMinor }
          : { debit: credit, credit: debit, amountMinor: -amountMinor }
      )
  }
}
