import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, nextState, outbox, type Actor } from '#foundation'
import { dueAfter } from '#orders/case_deadlines'
import { CASE_TRANSITIONS, type CaseChange } from '#orders/case_states'
import type { AfterSalesCase } from '#orders/models/after_sales_case'
import { recordHistory } from '#orders/record_history'

interface Move {
  change: CaseChange
  /** How the history calls it, where not by the state. */
  event?: string
  actor: Actor
  reason?: string | null
  details?: Record<string, unknown>
}

/**
 * Moves a locked case on: its state with the deadline that comes with it, one row of history, and
 * `case.moved { caseId, orderId, state, at }` for others, `at` in milliseconds.
 *
 * @throws Error where the change has no place; callers ask `claim.can(change)` first
 */
export async function moveCase(
  claim: AfterSalesCase,
  { change, event, actor, reason = null, details = {} }: Move,
  trx: TransactionClientContract
) {
  const { id: caseId, orderId, fulfilmentId, state: from } = claim
  const to = nextState(CASE_TRANSITIONS, from, change)
  if (!to) throw new Error(`Case ${caseId} is ${from}: it cannot ${change}`)
  const at = clock.now()
  const dueAt = dueAfter(to, at)
  claim.merge({ state: to, dueAt, remindedAt: null, closedAt: dueAt ? null : at })
  await claim.save()
  const entry = { orderId, fulfilmentId, event: event ?? `case.${to}`, from, to, actor, reason }
  await recordHistory([{ ...entry, details: { caseId, ...details }, at }], trx)
  await outbox.publish(trx, 'case.moved', { caseId, orderId, state: to, at: at.toMillis() })
}
