import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#foundation'
import { moveCase } from '#orders/after_sales/move_case'
import { refundClaim } from '#orders/after_sales/refund_claim'
import { refundInstead } from '#orders/after_sales/refund_instead'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

interface Cover {
  actor: Actor
  /** Why the money is gone, as the history tells it. */
  reason?: string
}

/**
 * Ends a locked case for which no money is left. Goods that are back count as returned; what was to
 * replace them is not sent any more.
 */
export async function coverClaim(
  claim: AfterSalesCase,
  { actor, reason }: Cover,
  trx: TransactionClientContract
) {
  if (claim.state === 'exchanging') return refundInstead(claim, actor, trx)
  if (claim.state === 'returning') return refundClaim(claim, actor, trx)
  await moveCase(claim, { change: 'cover', actor, reason }, trx)
}
