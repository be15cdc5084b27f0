import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { SYSTEM } from '#foundation'
import { isCut } from '#orders/after_sales/left_of_claim'
import { refundClaim } from '#orders/after_sales/refund_claim'
import { refundInstead } from '#orders/after_sales/refund_instead'
import { refundsShipping } from '#orders/after_sales/refunds_shipping'
import { takeGrantedStep } from '#orders/after_sales/take_granted_step'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

/**
 * Grants a locked case what nobody decided about in time: all that is claimed and has not gone back
 * otherwise, with the shipping as the rule says. Where a replacement is not to be had, or would be
 * worth more than what is left, the money goes back instead.
 */
export async function grantByRule(claim: AfterSalesCase, trx: TransactionClientContract) {
  if (claim.state === 'exchanging') return refundInstead(claim, SYSTEM, trx)
  if (claim.awaitsDecision) {
    await claim.merge({ refundShipping: await refundsShipping(claim) }).save()
  }
  const step = await takeGrantedStep(claim, { actor: SYSTEM, refundInstead: isCut(claim) }, trx)
  if (!step.ok) await refundClaim(claim, SYSTEM, trx)
}
