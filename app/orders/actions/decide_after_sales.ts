import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  fail,
  ok,
  outbox,
  retryOnContention,
  tenantTable,
  type Actor,
  type Result,
} from '#foundation'
import { ApproveCases } from '#orders/actions/approve_cases'
import { checkGrantedLines, type GrantedLine } from '#orders/after_sales/granted_lines'
import { lockOrders } from '#orders/lock_orders'
import { AfterSalesCase } from '#orders/models/after_sales_case'
import { recordHistory } from '#orders/record_history'

export interface AfterSalesDecision {
  caseId: number
  actor: Actor
  /** What the customer is told. */
  note: string | null
  verdict: Verdict
}

export type Verdict =
  | { type: 'reject' }
  | {
      type: 'approve'
      /** Less than was claimed, where given; all of it, where left out. */
      lines?: GrantedLine[]
      /** Whether the units go back on the shelf. */
      restock: boolean
      refundShipping: boolean
    }

export type DecisionProblem =
  | { type: 'already_decided'; state: AfterSalesCase['state'] }
  | { type: 'more_than_claimed'; orderLineId: number }

/** Says yes to a claim, in whole or in part, or no. */
export class DecideAfterSales {
  handle(decision: AfterSalesDecision): Promise<Result<null, DecisionProblem>> {
    return retryOnContention(() => db.transaction((trx) => this.#decide(decision, trx)))
  }

  async #decide(
    { caseId, actor, note, verdict }: AfterSalesDecision,
    trx: TransactionClientContract
  ): Promise<Result<null, DecisionProblem>> {
    const find = () =>
      AfterSalesCase.query({ client: trx })
        .where('id', caseId)
        .preload('fulfilment')
        .preload('lines', (lines) => lines.preload('orderLine'))
        .firstOrFail()
    const { orderId } = await find()
    await lockOrders([orderId], trx)
    const claim = await find()
    if (!claim.can('approve')) return fail({ type: 'already_decided', state: claim.state })
    await claim.merge({ decision: note }).save()
    if (verdict.type === 'reject') {
      await this.#reject(claim, actor, trx)
      return ok(null)
    }

    const excess = verdict.lines && checkGrantedLines(claim.lines, verdict.lines)
    if (excess) return fail({ type: 'more_than_claimed', orderLineId: excess.orderLineId })
    await this.#grant(claim, verdict, trx)
    const shippingRefundMinor = verdict.refundShipping
      ? claim.fulfilment.refundableShippingMinor
      : 0n
    const approval = { caseId, actor, approvedAt: clock.now(), shippingRefundMinor }
    await new ApproveCases().handle([approval], trx)
    return ok(null)
  }

  /** A claim has few lines: each is written on its own. */
  async #grant(
    claim: AfterSalesCase,
    { lines = [], restock }: Extract<Verdict, { type: 'approve' }>,
    trx: TransactionClientContract
  ) {
    await tenantTable('after_sales_lines', trx).where('case_id', claim.id).update({ restock })
    for (const line of claim.lines) {
      const granted = lines.find(({ orderLineId }) => orderLineId === line.orderLineId)
      if (granted) await line.merge({ ...granted, restock }).save()
    }
  }

  async #reject(claim: AfterSalesCase, actor: Actor, trx: TransactionClientContract) {
    const at = clock.now()
    await claim.merge({ state: 'rejected', decidedAt: at, closedAt: at }).save()
    const { id: caseId, orderId, fulfilmentId, decision: reason } = claim
    const change = { event: 'case.rejected', from: 'requested', to: 'rejected', actor, reason, at }
    await recordHistory([{ orderId, fulfilmentId, ...change, details: { caseId } }], trx)
    await outbox.publish(trx, 'after_sales.rejected', { caseId })
  }
}
