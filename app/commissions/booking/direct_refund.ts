import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { platform, type PostingDraft } from '#ledger'
import { caseIdOf, NoteReturnedMoney, orderIdOf } from '#orders'
import { Refund } from '#payments'

interface DirectRefund {
  id: number
  paymentId: number
  /** What was paid, e.g. `order:7`. */
  paidReference: string
  amountMinor: bigint
}

/**
 * How a refund that was made at Stripe comes to be owed, beside its cases: what exceeds all that was
 * left of the order is the platform's to bear. Writes its cases down first, where nobody has.
 *
 * @returns null where its payment was for no sale: nothing was booked of it, and nothing is owed
 * @throws Error where the payment's sale is still to be written down; it is asked again then
 */
export async function owedBeyondCases(
  { id, paymentId, paidReference, amountMinor }: DirectRefund,
  trx: TransactionClientContract
): Promise<PostingDraft[] | null> {
  const orderId = orderIdOf(paidReference)
  if (orderId === null) return null
  await new NoteReturnedMoney().handle(orderId, trx)
  const order = await tenantTable('orders', trx).where('id', orderId).firstOrFail()
  if (order.state === 'awaiting_payment') throw new Error(`Order ${orderId} is not booked yet`)
  if (Number(order.paid_by_payment_id) !== paymentId) return null
  const excessMinor = amountMinor - (await owedByCases(id, paymentId, trx))
  if (excessMinor === 0n) return []
  const [debit, credit] = [platform('platform_revenue'), platform('refund_payable')]
  return [{ debit, credit, amountMinor: excessMinor }]
}

/** What its cases come to, but for what a bank had given back of them before their refunds failed. */
async function owedByCases(refundId: number, paymentId: number, trx: TransactionClientContract) {
  const cases = await tenantTable('after_sales_cases', trx).where('refund_id', refundId)
  const ids = new Set(cases.map(({ id }) => Number(id)))
  const covered = await Refund.query({ client: trx })
    .where({ paymentId })
    .where('coveredMinor', '>', 0)
  const ofCases = covered.filter(({ reference }) => ids.has(caseIdOf(reference) ?? 0))
  return (
    cases.reduce((sum, row) => sum + BigInt(row.refund_minor), 0n) -
    ofCases.reduce((sum, { coveredMinor }) => sum + coveredMinor, 0n)
  )
}
