import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Refund } from '#payments'
import type { AfterSalesCase } from '#orders/models/after_sales_case'
import { caseIdOf, caseReference, orderReference } from '#orders/references'

/** All tries to refund a case, the first first; one made at Stripe among them. */
export async function refundsOf(
  { id, orderId, refundId }: Pick<AfterSalesCase, 'id' | 'orderId' | 'refundId'>,
  client?: TransactionClientContract
): Promise<Refund[]> {
  const refunds = await Refund.query({ client })
    .where((any) => {
      void any.where('reference', 'like', `${caseReference(id)}%`)
      if (refundId !== null) void any.orWhere('id', refundId)
    })
    .whereHas('payment', (payment) => void payment.where('reference', orderReference(orderId)))
    .orderBy('id')
  return refunds.filter((one) => one.id === refundId || caseIdOf(one.reference) === id)
}

/**
 * What a decided case owes again: all that no bank has given back, where each try to refund it has
 * failed; nothing where there was no try, or one stands.
 */
export function owedAgain({ refundMinor }: AfterSalesCase, tries: readonly Refund[]): bigint {
  if (tries.length === 0 || tries.some(({ state }) => state !== 'failed')) return 0n
  return tries.reduce((owedMinor, { coveredMinor }) => owedMinor - coveredMinor, refundMinor)
}
