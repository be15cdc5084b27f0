import type { DatabaseSync } from 'node:sqlite'

/** The account that the secret key belongs to. */
export const PLATFORM = 'platform'

export interface CurrencyBalance {
  currency: string
  /** Minor units; negative after refunds of what was already transferred away. */
  available: number
}

/**
 * What every account has, by currency. Unlike at Stripe nothing is pending for days: a payment
 * can be transferred at once, as with Stripe's test card 4000 0000 0000 0077.
 */
export class Balances {
  readonly #add
  readonly #of

  constructor(database: DatabaseSync) {
    this.#add = database.prepare(
      `INSERT INTO balances (account, currency, available) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET available = available + excluded.available`
    )
    this.#of = database.prepare(
      'SELECT currency, available FROM balances WHERE account = ? ORDER BY currency'
    )
  }

  add(account: string, currency: string, amount: number): void {
    this.#add.run(account, currency, amount)
  }

  of(account: string): CurrencyBalance[] {
    return this.#of.all(account) as unknown as CurrencyBalance[]
  }

  available(account: string, currency: string): number {
    return this.of(account).find((balance) => balance.currency === currency)?.available ?? 0
  }
}
