import type { Result } from '#foundation'
import type { Payment } from '#payments/models/payment'

export interface RefundRequest {
  /** What was paid, e.g. `order:7`. */
  paymentReference: string
  /** Which payment of it, where it was paid more than once; one that can bear it, where left out. */
  paymentId?: number
  /** Why it goes back, e.g. `case:7`; refunded once, and refused where it stands for another. */
  reference: string
  amountMinor: bigint
  /** It was handed over by other ways than the payment came. */
  isOutside?: boolean
}

export type RefundProblem =
  | { type: 'not_paid' }
  | { type: 'over_refund'; refundableMinor: bigint; amountMinor: bigint }
  | { type: 'reference_reused'; refundId: number }

export type RefundResult = Result<{ refundId: number }, RefundProblem>

export interface AcceptedRefund {
  request: RefundRequest
  payment: Payment
  /** For the payer's bank to decide about a dispute. */
  waits: boolean
}

/** By which way a refund goes: that of its payment, unless somebody has seen to it otherwise. */
export function refundProvider({ request, payment }: AcceptedRefund): 'stripe' | 'outside' {
  return request.isOutside ? 'outside' : payment.provider
}

/** Says which refunds the payments can bear, counting each on its payment before the next. */
export function acceptRefunds(
  requests: RefundRequest[],
  payments: Payment[],
  disputed: ReadonlySet<number>
) {
  const byReference = Map.groupBy(payments, ({ reference }) => reference)
  const accepted: AcceptedRefund[] = []
  const problems = new Map<string, RefundProblem>()
  for (const request of requests) {
    const { reference, amountMinor, paymentId } = request
    const candidates = byReference.get(request.paymentReference) ?? []
    const payment = paymentId
      ? candidates.find(({ id }) => id === paymentId)
      : (candidates.find((one) => one.refundableMinor >= amountMinor) ?? candidates[0])
    const refundableMinor = payment?.refundableMinor ?? 0n
    if (!payment) problems.set(reference, { type: 'not_paid' })
    else if (amountMinor > refundableMinor) {
      problems.set(reference, { type: 'over_refund', refundableMinor, amountMinor })
    } else {
      payment.refundedMinor += amountMinor
      const waits = !request.isOutside && disputed.has(payment.id)
      accepted.push({ request, payment, waits })
    }
  }
  return { accepted, problems }
}
