import { Refund } from '#payments'
import type { Order } from '#orders/models/order'
import { caseIdOf } from '#orders/references'

/** The cases of an order whose refund waits for the payer's bank to decide about a dispute. */
export async function casesWaitingForBank({
  paidByPaymentId,
}: Pick<Order, 'paidByPaymentId'>): Promise<Set<number>> {
  if (paidByPaymentId === null) return new Set()
  const refunds = await Refund.query().where({ paymentId: paidByPaymentId, state: 'waiting' })
  const caseIds = refunds.map(({ reference }) => caseIdOf(reference))
  return new Set(caseIds.filter((id) => id !== null))
}
