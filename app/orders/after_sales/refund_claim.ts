import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, type Actor } from '#foundation'
import { ApproveCases } from '#orders/actions/approve_cases'
import { grossLeft, isCovered } from '#orders/after_sales/left_of_claim'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

/**
 * Has the money of a locked case go back as it was granted, as far as it has not gone back otherwise,
 * with the shipping fee where it was granted, too.
 */
export async function refundClaim(
  claim: AfterSalesCase,
  actor: Actor,
  trx: TransactionClientContract
) {
  const { id: caseId, refundShipping, fulfilment, lines } = claim
  const covered = await isCovered(claim)
  for (const line of lines) {
    await line.merge({ refundGrossMinor: covered ? 0n : grossLeft(line) }).save()
  }
  const shippingRefundMinor = refundShipping && !covered ? fulfilment.refundableShippingMinor : 0n
  const approval = { caseId, actor, approvedAt: clock.now(), shippingRefundMinor }
  await new ApproveCases().handle([{ ...approval, isCovered: covered }], trx)
}
