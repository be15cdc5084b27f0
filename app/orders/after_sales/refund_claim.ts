import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, type Actor } from '#foundation'
import { ApproveCases } from '#orders/actions/approve_cases'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

/** Has the money of a locked case go back as it was granted, with the shipping fee where it was, too. */
export async function refundClaim(
  { id: caseId, refundShipping, fulfilment }: AfterSalesCase,
  actor: Actor,
  trx: TransactionClientContract
) {
  const shippingRefundMinor = refundShipping ? fulfilment.refundableShippingMinor : 0n
  const approval = { caseId, actor, approvedAt: clock.now(), shippingRefundMinor }
  await new ApproveCases().handle([approval], trx)
}
