import db from '@adonisjs/lucid/services/db'
import { askAfterDisputes } from '#payments/reconciling/ask_after_disputes'
import { askAfterPayments, giveUpStillborn } from '#payments/reconciling/ask_after_payments'
import { askAfterRefunds } from '#payments/reconciling/ask_after_refunds'
import { askAfterWaitingRefunds } from '#payments/reconciling/ask_after_waiting_refunds'

/**
 * Asks Stripe for whatever of the current tenant's is unfinished and was not heard of for too long,
 * so that a webhook that never came, and an answer that got lost, lose nothing.
 */
export class ReconcilePayments {
  async handle() {
    await db.transaction(async (trx) => {
      await askAfterPayments(trx)
      await askAfterRefunds(trx)
      await askAfterWaitingRefunds(trx)
      await askAfterDisputes(trx)
      await giveUpStillborn(trx)
    })
  }
}
