import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Payment } from '#payments'
import { endCoveredCases } from '#orders/after_sales/end_covered_cases'
import { leftOfOrder } from '#orders/after_sales/left_of_order'
import { unnotedReturns } from '#orders/after_sales/returned_money'
import { settleFailedRefunds } from '#orders/after_sales/settle_failed_refunds'
import { writeReturn } from '#orders/after_sales/write_return'
import { lockOrders } from '#orders/lock_orders'

/**
 * Writes down what went back of an order without a case: what lost disputes have taken, and what was
 * refunded at Stripe instead of here. Nobody refunds it a second time then, whatever is cancelled
 * later, and claims for which nothing is left end. What is written down is passed over. Holds the
 * order until the transaction ends.
 */
export class NoteReturnedMoney {
  async handle(orderId: number, trx: TransactionClientContract) {
    const { paidByPaymentId } = (await lockOrders([orderId], trx)).get(orderId)!
    if (paidByPaymentId === null) return
    /* Held, so that nothing more of it goes back between this and what its caller refunds. */
    await Payment.query({ client: trx }).where('id', paidByPaymentId).forUpdate().firstOrFail()
    for (const returned of await unnotedReturns(orderId, paidByPaymentId, trx)) {
      const left = await leftOfOrder(orderId, trx)
      const settledMinor = await settleFailedRefunds(orderId, returned, left.totalMinor, trx)
      const amountMinor = returned.amountMinor - settledMinor
      await writeReturn(orderId, { ...returned, amountMinor }, left, trx)
      await endCoveredCases(orderId, returned.reason, trx)
    }
  }
}
