import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { settleReservations } from '#inventory/actions/settle_reservations'

/** What was held is sold. Harmless when repeated; finds nothing where it was released before. */
export class SellReserved {
  /** @returns whether anything was held */
  async handle({ reference }: { reference: string }, trx: TransactionClientContract) {
    const sold = await this.handleMany([reference], trx)
    return sold.has(reference)
  }

  /** @returns the references for which something was held */
  handleMany(references: string[], trx: TransactionClientContract): Promise<Set<string>> {
    return settleReservations(
      references,
      { state: 'sold', movement: 'sale', destination: 'sold_quantity' },
      trx
    )
  }
}
