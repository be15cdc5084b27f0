import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, SYSTEM, type TransactionalJob } from '#foundation'
import { AfterSalesCase } from '#orders/models/after_sales_case'
import { recordHistory } from '#orders/record_history'
import { caseIdOf } from '#orders/references'

type Input = { reference: string }

/** Closes a case once its money has gone back. */
export default class SettleCase implements TransactionalJob<Input> {
  async handle({ reference }: Input, trx: TransactionClientContract) {
    const caseId = caseIdOf(reference)
    if (caseId === null) return
    const settled = await AfterSalesCase.query({ client: trx })
      .where('id', caseId)
      .forUpdate()
      .firstOrFail()
    if (!settled.can('refund')) return
    settled.merge({ state: 'refunded', closedAt: clock.now() })
    await settled.save()
    const { orderId, fulfilmentId } = settled
    const change = { event: 'case.refunded', from: 'approved', to: 'refunded', actor: SYSTEM }
    const entry = { orderId, fulfilmentId, ...change, details: { caseId }, at: clock.now() }
    await recordHistory([entry], trx)
    await outbox.publish(trx, 'case.moved', { caseId, orderId, state: 'refunded' })
  }
}
