import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, tenantTable } from '#foundation'
import type { RefundRequest, RefundResult } from '#payments/refunding/accept_refunds'
import { refundKey } from '#payments/refunding/write_refunds'

interface StandingRefund {
  id: number
  amountMinor: bigint
  paymentId: number
  paymentReference: string
  isOutside: boolean
  /** So that all of its refunds are, whether asked for so or not. */
  isPaidOutside: boolean
}

/**
 * What references answer that were refunded before: the refund, where the same is asked for again,
 * and a refusal where another amount, payment or way is.
 */
export async function standingRefunds(
  requests: readonly RefundRequest[],
  trx: TransactionClientContract
): Promise<Map<string, RefundResult>> {
  const standing = await readRefunds(requests, trx)
  return new Map(
    requests.flatMap((request) => {
      const refund = standing.get(request.reference)
      return refund ? [[request.reference, answerTo(request, refund)]] : []
    })
  )
}

function answerTo(request: RefundRequest, refund: StandingRefund): RefundResult {
  const { paymentId = refund.paymentId, isOutside = false } = request
  const isSame =
    request.amountMinor === refund.amountMinor &&
    request.paymentReference === refund.paymentReference &&
    paymentId === refund.paymentId &&
    (refund.isPaidOutside || isOutside === refund.isOutside)
  if (isSame) return ok({ refundId: refund.id })
  return fail({ type: 'reference_reused', refundId: refund.id })
}

async function readRefunds(
  requests: readonly RefundRequest[],
  trx: TransactionClientContract
): Promise<Map<string, StandingRefund>> {
  const rows = await tenantTable('refunds', trx)
    .joinRaw('JOIN payments p ON p.tenant_id = refunds.tenant_id AND p.id = refunds.payment_id')
    .whereIn(
      'refunds.idempotency_key',
      requests.map(({ reference }) => refundKey(reference))
    )
    .select('refunds.id', 'refunds.reference', 'refunds.amount_minor', 'refunds.provider')
    .select('p.id as payment_id', 'p.reference as payment_reference', 'p.provider as paid_by')
  return new Map(
    rows.map((row) => [
      row.reference,
      {
        id: Number(row.id),
        amountMinor: BigInt(row.amount_minor),
        paymentId: Number(row.payment_id),
        paymentReference: row.payment_reference,
        isOutside: row.provider === 'outside',
        isPaidOutside: row.paid_by === 'outside',
      },
    ])
  )
}
