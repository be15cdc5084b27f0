import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId, SYSTEM } from '#foundation'
import { tenantDirectory, type Jurisdiction } from '#tenancy'
import { refundClaim } from '#orders/after_sales/refund_claim'
import { refundInstead } from '#orders/after_sales/refund_instead'
import { shippingGoesBack } from '#orders/after_sales/shipping_goes_back'
import { takeGrantedStep } from '#orders/after_sales/take_granted_step'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

/**
 * Grants a locked case what nobody decided about in time: all that is claimed, with the shipping as
 * the rule says. Where a replacement is not to be had, the money goes back instead.
 */
export async function grantByRule(claim: AfterSalesCase, trx: TransactionClientContract) {
  if (claim.state === 'exchanging') return refundInstead(claim, SYSTEM, trx)
  if (claim.awaitsDecision) {
    await claim.merge({ refundShipping: await refundsShipping(claim) }).save()
  }
  const step = await takeGrantedStep(claim, { actor: SYSTEM }, trx)
  if (!step.ok) await refundClaim(claim, SYSTEM, trx)
}

/** What the rule says of a claim's shipping fee. */
export async function refundsShipping(claim: AfterSalesCase): Promise<boolean> {
  const tenant = await tenantDirectory.byId(currentTenantId())
  const claimed = new Map(claim.lines.map((line) => [line.orderLineId, line.quantity]))
  const nothingIsKept = claim.fulfilment.lines.every(
    (line) => line.returnableQuantity === (claimed.get(line.id) ?? 0)
  )
  const jurisdiction = tenant!.jurisdiction as Jurisdiction
  return shippingGoesBack({ reason: claim.reason, nothingIsKept, jurisdiction })
}
