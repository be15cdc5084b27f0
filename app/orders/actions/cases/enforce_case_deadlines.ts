import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  eachOf,
  fromDatabaseTime,
  outbox,
  retryOnContention,
  SYSTEM,
  tenantTable,
  toDatabaseTime,
} from '#foundation'
import { grantByRule } from '#orders/after_sales/grant_by_rule'
import { isDisputed } from '#orders/after_sales/is_disputed'
import { lockCaseToGrant } from '#orders/after_sales/lock_case_to_grant'
import { moveCase } from '#orders/after_sales/move_case'
import { CASE_DEADLINES, REMIND_HOURS_BEFORE } from '#orders/case_deadlines'

const REMINDERS_A_RUN = 200

/**
 * Decides what nobody decided in time, and reminds those whose time runs out. A case whose money is
 * disputed waits for the bank.
 */
export class EnforceCaseDeadlines {
  /** @throws AggregateError where a case could not be decided, after all others were */
  async handle() {
    await retryOnContention(() => db.transaction((trx) => this.#remind(trx)))
    /* All of them: those that wait for a bank stay due, and would fill the head of any batch. */
    const due = await tenantTable('after_sales_cases')
      .where('due_at', '<=', toDatabaseTime(clock.now()))
      .select('id')
      .orderBy('due_at')
      .orderBy('id')
    await eachOf(due, ({ id }) =>
      retryOnContention(() => db.transaction((trx) => this.#enforce(Number(id), trx)))
    )
  }

  async #enforce(caseId: number, trx: TransactionClientContract) {
    const claim = await lockCaseToGrant(caseId, trx)
    const deadline = CASE_DEADLINES[claim.state]
    if (!deadline || !claim.dueAt || claim.dueAt > clock.now()) return
    if (deadline.then !== 'approve') {
      await moveCase(claim, { change: deadline.then, actor: SYSTEM, reason: 'deadline' }, trx)
    } else if (!(await isDisputed(claim.orderId, trx))) {
      await grantByRule(claim, trx)
    }
  }

  async #remind(trx: TransactionClientContract) {
    const now = clock.now()
    const cases = await tenantTable('after_sales_cases', trx)
      .whereNull('reminded_at')
      .where('due_at', '>', toDatabaseTime(now))
      .where('due_at', '<=', toDatabaseTime(now.plus({ hours: REMIND_HOURS_BEFORE })))
      .select('id', 'order_id', 'state', 'due_at')
      .orderBy('due_at')
      .limit(REMINDERS_A_RUN)
      .forUpdate()
      .skipLocked()
    const ids = cases.map(({ id }) => Number(id))
    await tenantTable('after_sales_cases', trx)
      .whereIn('id', ids)
      .update({ reminded_at: toDatabaseTime(now) })
    const payloads = cases.map((row) => ({
      ...{ caseId: Number(row.id), orderId: Number(row.order_id), state: row.state as string },
      dueAt: fromDatabaseTime(row.due_at).toMillis(),
    }))
    await outbox.publishMany(trx, 'case.due_soon', payloads)
  }
}
