import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RestockReturned } from '#inventory'
import { RequestRefund } from '#payments'
import {
  approveCase,
  type ApprovedCase,
  type CaseApproval,
} from '#orders/after_sales/approved_case'
import { readCasesToApprove } from '#orders/after_sales/read_cases_to_approve'
import {
  readRefundableLines,
  type OrderLineToRefund,
} from '#orders/after_sales/read_refundable_lines'
import { tellApprovedCases } from '#orders/after_sales/tell_approved_cases'
import { writeApprovedCases } from '#orders/after_sales/write_approved_cases'
import type { LockedOrder } from '#orders/lock_orders'
import { caseReference, orderReference } from '#orders/references'

/**
 * Approves open cases as they stand: counts what is returned and refunded of each line, puts
 * restocked units back, orders the refund unless the payer has it already, and publishes
 * `after_sales.refund_decided { caseId }`.
 * Cases that are decided already are left alone.
 *
 * @throws Error where more would go back than was sold or paid; those who open cases see to that
 */
export class ApproveCases {
  async handle(approvals: CaseApproval[], trx: TransactionClientContract) {
    const { cases, orders } = await readCasesToApprove(approvals, trx)
    const lineIds = cases.flatMap(({ claims }) => claims.map(({ orderLineId }) => orderLineId))
    const lines = await readRefundableLines(lineIds, trx)
    const approved = cases.map((one) => approveCase(one, lines))

    await writeApprovedCases(approved, [...lines.values()], trx)
    const tracked = approved.filter(({ orderId }) => orders.get(orderId)!.tracksStock)
    await this.#restock(tracked, lines, trx)
    await this.#refund(approved, orders, trx)
    await tellApprovedCases(approved, trx)
  }

  async #restock(
    cases: ApprovedCase[],
    lines: Map<number, OrderLineToRefund>,
    trx: TransactionClientContract
  ) {
    const returns = cases.map(({ caseId, claims }) => ({
      reference: caseReference(caseId),
      lines: claims.flatMap(({ orderLineId, quantity, restock }) => {
        const { variantId, locationId } = lines.get(orderLineId)!
        return restock && locationId !== null ? [{ variantId, locationId, quantity }] : []
      }),
    }))
    await new RestockReturned().handleMany(returns, trx)
  }

  async #refund(
    cases: ApprovedCase[],
    orders: Map<number, LockedOrder>,
    trx: TransactionClientContract
  ) {
    const requests = cases
      .filter(({ refundMinor, paidAs }) => refundMinor > 0n && !paidAs)
      .map(({ caseId, orderId, refundMinor }) => ({
        paymentReference: orderReference(orderId),
        paymentId: orders.get(orderId)!.paidByPaymentId!,
        reference: caseReference(caseId),
        amountMinor: refundMinor,
      }))
    const results = await new RequestRefund().handleMany(requests, trx)
    const refused = results.find((result) => !result.ok)
    if (refused && !refused.ok) throw new Error(`A refund was refused: ${refused.error.type}`)
  }
}
