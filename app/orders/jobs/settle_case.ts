import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { SYSTEM, type TransactionalJob } from '#foundation'
import { lockCase } from '#orders/after_sales/lock_case'
import { moveCase } from '#orders/after_sales/move_case'
import { caseIdOf } from '#orders/references'

type Input = { reference: string; returnedBy?: 'bank' }

/** Closes a case once its money has gone back, by us or by the payer's bank. */
export default class SettleCase implements TransactionalJob<Input> {
  async handle({ reference, returnedBy }: Input, trx: TransactionClientContract) {
    const caseId = caseIdOf(reference)
    if (caseId === null) return
    const claim = await lockCase(caseId, trx)
    const event = returnedBy && 'case.returned_by_bank'
    if (claim.can('refund')) await moveCase(claim, { change: 'refund', event, actor: SYSTEM }, trx)
  }
}
