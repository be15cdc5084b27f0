import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, SYSTEM, type TransactionalJob } from '#foundation'
import { lockCase } from '#orders/after_sales/lock_case'
import { moveCase } from '#orders/after_sales/move_case'
import { recordHistory } from '#orders/record_history'
import { caseIdOf } from '#orders/references'

type Input = { reference: string; amountMinor: string; failure: string | null }

/** Money that was to go back did not: the case owes it again, and somebody has to see to it. */
export default class NoteFailedRefund implements TransactionalJob<Input> {
  async handle({ reference, amountMinor, failure }: Input, trx: TransactionClientContract) {
    const caseId = caseIdOf(reference)
    if (caseId === null) return
    const claim = await lockCase(caseId, trx)
    const { orderId, fulfilmentId, state } = claim
    const entry = { orderId, fulfilmentId, event: 'case.refund_failed', from: state, to: state }
    const details = { caseId, refundMinor: amountMinor }
    await recordHistory(
      [{ ...entry, actor: SYSTEM, reason: failure, details, at: clock.now() }],
      trx
    )
    if (claim.can('fail')) await moveCase(claim, { change: 'fail', actor: SYSTEM }, trx)
    await outbox.publish(trx, 'case.refund_failed', { caseId, orderId, reference })
  }
}
