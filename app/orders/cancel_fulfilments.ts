import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable, toDatabaseTime, type Actor } from '#foundation'
import { ApproveCases } from '#orders/actions/approve_cases'
import { OpenCases, type CaseDraft } from '#orders/actions/open_cases'
import { cancellationCase } from '#orders/after_sales/cancellation_cases'
import { OPEN_CASE_STATES } from '#orders/case_states'
import type { Fulfilment } from '#orders/models/fulfilment'
import { recordHistory } from '#orders/record_history'

export interface Cancellation {
  actor: Actor
  reason: string | null
}

/**
 * Cancels paid fulfilments of one locked order before they are shipped: claims that were under way
 * end, all that was paid for them goes back by a case each, and their units to the shelf.
 *
 * @param fulfilments with their lines loaded, after `NoteReturnedMoney`: what went back without
 *   a case is not refunded again
 */
export async function cancelFulfilments(
  fulfilments: Fulfilment[],
  { actor, reason }: Cancellation,
  trx: TransactionClientContract
) {
  const at = clock.now()
  const ids = fulfilments.map(({ id }) => id)
  const stamps = { updated_at: toDatabaseTime(at) }
  await tenantTable('after_sales_cases', trx)
    .whereIn('fulfilment_id', ids)
    .whereIn('state', OPEN_CASE_STATES)
    .update({ state: 'withdrawn', due_at: null, ...stamps })
  await tenantTable('fulfilments', trx)
    .whereIn('id', ids)
    .update({ state: 'cancelled', ...stamps })
  const entries = fulfilments.map(({ id, orderId, state }) => ({
    ...{ orderId, fulfilmentId: id, event: 'fulfilment.cancelled', from: state, to: 'cancelled' },
    ...{ actor, reason, at },
  }))
  await recordHistory(entries, trx)

  const drafts = fulfilments
    .map((fulfilment) => cancellationCase(fulfilment, { actor, at }))
    .filter((draft): draft is CaseDraft => draft !== null)
  const cases = await new OpenCases().handle(drafts, trx)
  const shipping = new Map(fulfilments.map((one) => [one.id, one.refundableShippingMinor]))
  const approvals = drafts.map(({ idempotencyKey, fulfilmentId }) => ({
    caseId: cases.get(idempotencyKey)!.id,
    approvedAt: at,
    actor,
    shippingRefundMinor: shipping.get(fulfilmentId),
  }))
  await new ApproveCases().handle(approvals, trx)
}
