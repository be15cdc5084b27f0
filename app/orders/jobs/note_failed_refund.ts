import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, SYSTEM, tenantTable, type TransactionalJob } from '#foundation'
import { lockCase } from '#orders/after_sales/lock_case'
import { moveCase } from '#orders/after_sales/move_case'
import { owedAgain, refundsOf } from '#orders/after_sales/refunds_of_case'
import { recordHistory } from '#orders/record_history'
import { caseIdOf } from '#orders/references'

type Input = { refundId: number; reference: string; amountMinor: string; failure: string | null }

/** Money that was to go back did not: its cases owe it again, and somebody has to see to it. */
export default class NoteFailedRefund implements TransactionalJob<Input> {
  async handle(failed: Input, trx: TransactionClientContract) {
    const caseId = caseIdOf(failed.reference)
    if (caseId !== null) return this.#owe(caseId, failed, trx)
    const cases = await tenantTable('after_sales_cases', trx)
      .where('refund_id', failed.refundId)
      .orderBy('id')
      .select('id', 'refund_minor')
    for (const { id, refund_minor: minor } of cases) {
      const reference = `${failed.reference}:${id}`
      await this.#owe(Number(id), { ...failed, reference, amountMinor: String(minor) }, trx)
    }
  }

  async #owe(
    caseId: number,
    { reference, amountMinor, failure }: Input,
    trx: TransactionClientContract
  ) {
    const claim = await lockCase(caseId, trx)
    if (owedAgain(claim, await refundsOf(claim, trx)) === 0n) return
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
