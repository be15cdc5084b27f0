import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox } from '#foundation'
import { stateAfter, type ApprovedCase } from '#orders/after_sales/approved_case'
import { recordHistory } from '#orders/record_history'

/** Writes the approval of cases into their orders' history, and lets others know of it. */
export async function tellApprovedCases(cases: ApprovedCase[], trx: TransactionClientContract) {
  const entries = cases.map((approved) => ({
    ...{ orderId: approved.orderId, fulfilmentId: approved.fulfilmentId },
    ...{ actor: approved.actor, at: approved.approvedAt },
    event: eventOf(approved),
    from: approved.state,
    to: stateAfter(approved),
    details: { caseId: approved.caseId, refundMinor: approved.refundMinor.toString() },
  }))
  await recordHistory(entries, trx)
  const payloads = cases.map(({ caseId }) => ({ caseId }))
  await outbox.publishMany(trx, 'after_sales.refund_decided', payloads)
  const moves = cases.map((approved) => ({
    ...{ caseId: approved.caseId, orderId: approved.orderId, state: stateAfter(approved) },
    at: approved.approvedAt.toMillis(),
  }))
  await outbox.publishMany(trx, 'case.moved', moves)
}

function eventOf({ paidAs, isCovered }: ApprovedCase): string {
  if (isCovered) return 'case.covered'
  return paidAs ? `case.${paidAs}` : 'case.approved'
}
