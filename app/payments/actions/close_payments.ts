import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox, tenantTable } from '#foundation'

/** Nothing more is to be paid for these references: open pages of Stripe's are closed. */
export class ClosePayments {
  async handle(references: string[], trx: TransactionClientContract) {
    const open = await tenantTable('payments', trx)
      .whereIn('reference', references)
      .whereIn('state', ['created', 'open'])
      .distinct('reference')
    const payloads = open.map(({ reference }) => ({ reference }))
    await outbox.enqueueMany(trx, 'payments.close_checkout', payloads)
  }
}
