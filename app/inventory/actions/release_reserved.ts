import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { settleReservations } from '#inventory/actions/settle_reservations'

/** What was held is for everyone again. Harmless when repeated, and after it was sold. */
export class ReleaseReserved {
  /** @returns whether anything was held */
  async handle({ reference }: { reference: string }, trx: TransactionClientContract) {
    const released = await this.handleMany([reference], trx)
    return released.has(reference)
  }

  /** @returns the references for which something was held */
  handleMany(references: string[], trx: TransactionClientContract): Promise<Set<string>> {
    return settleReservations(
      references,
      { state: 'released', movement: 'release', destination: 'available_quantity' },
      trx
    )
  }
}
