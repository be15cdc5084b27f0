import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, tenantTable } from '#foundation'
import { Dispute } from '#payments/models/dispute'
import type { Payment } from '#payments/models/payment'
import { Refund } from '#payments/models/refund'
import { orderRefunds } from '#payments/refunding/order_refunds'

/** Of these payments, those whose payer's bank has not decided yet: Stripe refuses to refund them. */
export async function disputedPayments(
  paymentIds: readonly number[],
  trx?: TransactionClientContract
): Promise<Set<number>> {
  if (paymentIds.length === 0) return new Set()
  const rows = await tenantTable('disputes', trx)
    .whereIn('payment_id', [...paymentIds])
    .whereIn('state', ['open', 'under_review'])
    .select('payment_id')
  return new Set(rows.map((row) => Number(row.payment_id)))
}

/** Whether we know of any dispute of a payment, decided or not. */
export async function wasDisputed(paymentId: number): Promise<boolean> {
  return (await Dispute.findBy('paymentId', paymentId)) !== null
}

/**
 * The bank has given money back for good: refunds that waited are paid by it, the first first, and
 * `refund.covered { refundId, reference, amountMinor }` tells of each that is paid whole. What
 * exceeds them went back all the same, and counts as refunded of the locked payment.
 *
 * @returns how much of it went into refunds
 */
export async function coverRefunds(
  payment: Payment,
  amountMinor: bigint,
  trx: TransactionClientContract
): Promise<bigint> {
  let leftMinor = amountMinor
  for (const refund of await waitingOf(payment.id, trx)) {
    const partMinor = leftMinor < refund.payableMinor ? leftMinor : refund.payableMinor
    leftMinor -= partMinor
    refund.coveredMinor += partMinor
    if (refund.payableMinor === 0n) refund.state = 'covered'
    await refund.save()
    if (refund.state !== 'covered') break
    const { id: refundId, reference } = refund
    const told = { refundId, reference, amountMinor: refund.amountMinor.toString() }
    await outbox.publish(trx, 'refund.covered', { ...told, returnedBy: 'bank' })
  }
  const { refundableMinor } = payment
  payment.refundedMinor += leftMinor < refundableMinor ? leftMinor : refundableMinor
  await payment.save()
  return amountMinor - leftMinor
}

/** Lets refunds of a locked payment go that waited, unless a dispute of it is open still. */
export async function releaseRefunds(paymentId: number, trx: TransactionClientContract) {
  if ((await disputedPayments([paymentId], trx)).size > 0) return
  const refunds = await waitingOf(paymentId, trx)
  const now = clock.now()
  for (const refund of refunds) {
    const isOutside = refund.provider === 'outside'
    refund.merge({ state: isOutside ? 'succeeded' : 'created', releasedAt: now })
    if (isOutside) refund.succeededAt = now
    await refund.save()
  }
  const ordered = refunds.map(({ id, reference, payableMinor, provider }) => ({
    ...{ refundId: id, reference, amountMinor: payableMinor, provider },
  }))
  await orderRefunds(ordered, trx)
}

function waitingOf(paymentId: number, client: TransactionClientContract): Promise<Refund[]> {
  return Refund.query({ client }).where({ paymentId, state: 'waiting' }).orderBy('id').forUpdate()
}
