import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { SYSTEM } from '#foundation'
import { moveCase } from '#orders/after_sales/move_case'
import { refundsOf } from '#orders/after_sales/refunds_of_case'
import type { ReturnedMoney } from '#orders/after_sales/returned_money'
import { AfterSalesCase } from '#orders/models/after_sales_case'

/**
 * What was refunded at Stripe may be what a case of a locked order owes, since its own refund failed:
 * it is taken for that where the amount is the same to the minor unit.
 *
 * @returns whether there was such a case, which is refunded now
 */
export async function settleFailedRefund(
  orderId: number,
  { cause, amountMinor, paidAs }: ReturnedMoney,
  trx: TransactionClientContract
): Promise<boolean> {
  if (!('refundId' in cause)) return false
  const owing = await AfterSalesCase.query({ client: trx })
    .where({ orderId, state: 'approved' })
    .orderBy('id')
  for (const claim of owing) {
    const failed = (await refundsOf(claim, trx)).at(-1)
    if (failed?.state !== 'failed' || failed.payableMinor !== amountMinor) continue
    claim.refundId = cause.refundId
    await moveCase(claim, { change: 'refund', event: `case.${paidAs}`, actor: SYSTEM }, trx)
    return true
  }
  return false
}
