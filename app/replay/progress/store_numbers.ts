import { tenantTable } from '#foundation'
import { HOUSE } from '#replay/reading/sales_record'

/**
 * Numbers customers 0, 1, 2 … in the order in which they first appear in the files, the house not
 * among them (rule 3). Goes on from the stores that are there.
 */
export class StoreNumbers {
  static async read(): Promise<StoreNumbers> {
    const rows = await tenantTable('replay_stores').select('customer', 'number', 'store_id')
    return new StoreNumbers(
      rows.map((row) => ({
        customer: row.customer,
        number: row.number,
        storeId: Number(row.store_id),
      }))
    )
  }

  readonly #numbers = new Map<string, number>()
  readonly #customers: string[] = []
  readonly #storeIds = new Map<string, number>()

  constructor(stores: { customer: string; number: number | null; storeId: number }[] = []) {
    for (const { customer, number, storeId } of stores) {
      this.#storeIds.set(customer, storeId)
      if (number === null) continue
      this.#numbers.set(customer, number)
      this.#customers[number] = customer
    }
  }

  /** Gives the customer the next number, unless it has one. */
  note(customer: string) {
    if (customer === HOUSE || this.#numbers.has(customer)) return
    this.#numbers.set(customer, this.#customers.length)
    this.#customers.push(customer)
  }

  storeIdOf(customer: string): number | undefined {
    return this.#storeIds.get(customer)
  }

  setStoreId(customer: string, storeId: number) {
    this.#storeIds.set(customer, storeId)
  }

  forgetStoreId(customer: string) {
    this.#storeIds.delete(customer)
  }

  /** Null for the house. */
  numberOf(customer: string): number | null {
    return this.#numbers.get(customer) ?? null
  }

  /** Store k > 0 was recruited by store ⌊(k − 1) / 5⌋. */
  recruiterOf(number: number): string | null {
    return number === 0 ? null : this.#customers[Math.floor((number - 1) / 5)]
  }

  /** Numbered customers without a store, up to and including that number, in order. */
  withoutStore(through: number): { customer: string; number: number }[] {
    return this.#customers
      .slice(0, through + 1)
      .map((customer, number) => ({ customer, number }))
      .filter(({ customer }) => !this.#storeIds.has(customer))
  }
}
