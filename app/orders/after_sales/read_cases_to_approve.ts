import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { CaseApproval, CaseToApprove } from '#orders/after_sales/approved_case'
import { APPROVABLE_CASE_STATES } from '#orders/case_states'
import { lockOrders, type LockedOrder } from '#orders/lock_orders'

/** The cases that still await a decision, with what they claim; their orders are locked by this. */
export async function readCasesToApprove(
  approvals: CaseApproval[],
  trx: TransactionClientContract
): Promise<{ cases: CaseToApprove[]; orders: Map<number, LockedOrder> }> {
  const caseIds = approvals.map(({ caseId }) => caseId)
  const owners = await tenantTable('after_sales_cases', trx)
    .whereIn('id', caseIds)
    .select('order_id')
  const orders = await lockOrders(
    owners.map((row) => Number(row.order_id)),
    trx
  )
  const requested = await tenantTable('after_sales_cases', trx)
    .whereIn('id', caseIds)
    .whereIn('state', APPROVABLE_CASE_STATES)
    .select('id', 'order_id', 'fulfilment_id', 'state')
  const claims = await tenantTable('after_sales_lines', trx)
    .whereIn(
      'case_id',
      requested.map(({ id }) => id)
    )
    .orderBy('id')
  const rowOf = new Map(requested.map((row) => [Number(row.id), row]))
  const claimsOf = Map.groupBy(claims, (row) => Number(row.case_id))

  const cases = approvals.flatMap((approval) => {
    const row = rowOf.get(approval.caseId)
    if (!row) return []
    const own = (claimsOf.get(approval.caseId) ?? []).map((claim) => ({
      orderLineId: Number(claim.order_line_id),
      quantity: Number(claim.quantity),
      refundGrossMinor: BigInt(claim.refund_gross_minor),
      restock: Boolean(claim.restock),
    }))
    return [
      {
        ...approval,
        orderId: Number(row.order_id),
        fulfilmentId: Number(row.fulfilment_id),
        state: row.state as string,
        claims: own,
      },
    ]
  })
  return { cases, orders }
}
