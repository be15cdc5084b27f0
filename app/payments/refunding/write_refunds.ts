import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, toDatabaseTime, updateEach } from '#foundation'
import { refundProvider, type AcceptedRefund } from '#payments/refunding/accept_refunds'
import type { RefundState } from '#payments/refund_states'

/**
 * Writes accepted refunds, and what they leave of their payments.
 *
 * @returns their ids, by reference
 */
export async function writeRefunds(
  accepted: AcceptedRefund[],
  trx: TransactionClientContract
): Promise<Map<string, number>> {
  const now = toDatabaseTime(clock.now())
  const payments = [...new Set(accepted.map(({ payment }) => payment))]
  await updateEach(trx, 'payments', {
    columns: { refunded: 'BIGINT' },
    rows: payments.map(({ id, refundedMinor }) => ({ id, refunded: refundedMinor })),
    set: `target.refunded_minor = step.refunded, target.updated_at = '${now}'`,
  })
  const rows = accepted.map((one) => {
    const { request, payment } = one
    const state = stateOf(one)
    return {
      ...{ payment_id: payment.id, reference: request.reference, provider: refundProvider(one) },
      ...{ amount_minor: request.amountMinor.toString(), currency: payment.currency },
      state,
      idempotency_key: refundKey(request.reference),
      succeeded_at: state === 'succeeded' ? now : null,
      created_at: now,
      updated_at: now,
    }
  })
  const ids = await insertRows(trx, 'refunds', rows)
  return new Map(rows.map(({ reference }, index) => [reference, ids[index]]))
}

function stateOf(accepted: AcceptedRefund): RefundState {
  if (accepted.waits) return 'waiting'
  return refundProvider(accepted) === 'outside' ? 'succeeded' : 'created'
}

export const refundKey = (reference: string) => `refund:${reference}`
