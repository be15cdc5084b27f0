import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { SYSTEM, tenantTable } from '#foundation'
import { readRefundableLines } from '#orders/after_sales/read_refundable_lines'
import { grossOfUnits } from '#orders/after_sales/refund_of_line'
import { ApproveCases } from '#orders/actions/approve_cases'
import { OpenCases, type CaseDraft } from '#orders/actions/open_cases'
import { lockOrders } from '#orders/lock_orders'

export interface LineReturn {
  orderLineId: number
  quantity: number
  at: DateTime
  /** The same key again is the same return. */
  key: string
  /** Whether the units go back on the shelf; not where left out. */
  restock?: boolean
}

/**
 * Takes back units of order lines, requested and approved in one step: for sales that happened
 * elsewhere. The orders must have a payment to refund from.
 */
export class ReturnLines {
  /**
   * @returns the id of each return's case, in the order given
   * @throws RangeError where more units come back than were sold
   */
  async handle(returns: LineReturn[], trx: TransactionClientContract): Promise<number[]> {
    const drafts = await this.#drafts(returns, trx)
    const cases = await new OpenCases().handle(drafts, trx)
    const approvals = returns.flatMap(({ key, at }) => {
      const { id, isNew } = cases.get(key)!
      return isNew ? [{ caseId: id, approvedAt: at, actor: SYSTEM }] : []
    })
    await new ApproveCases().handle(approvals, trx)
    return returns.map(({ key }) => cases.get(key)!.id)
  }

  async #drafts(returns: LineReturn[], trx: TransactionClientContract): Promise<CaseDraft[]> {
    const lineIds = [...new Set(returns.map(({ orderLineId }) => orderLineId))]
    const owners = await tenantTable('order_lines', trx).whereIn('id', lineIds).select('order_id')
    await lockOrders(
      owners.map((row) => Number(row.order_id)),
      trx
    )
    const lines = await readRefundableLines(lineIds, trx)
    const known = await tenantTable('after_sales_cases', trx)
      .whereIn(
        'idempotency_key',
        returns.map(({ key }) => key)
      )
      .select('idempotency_key')
    const done = new Set(known.map((row) => row.idempotency_key))
    return returns.map(({ orderLineId, quantity, at, key, restock = false }) => {
      const line = lines.get(orderLineId)!
      const refundGrossMinor = grossOfUnits(line, quantity)
      if (!done.has(key)) line.refundedGrossMinor += refundGrossMinor
      return {
        orderId: line.orderId,
        fulfilmentId: line.fulfilmentId,
        kind: 'return_refund' as const,
        reason: 'returned',
        lines: [{ orderLineId, quantity, refundGrossMinor, restock }],
        idempotencyKey: key,
        requestedAt: at,
        actor: SYSTEM,
      }
    })
  }
}
