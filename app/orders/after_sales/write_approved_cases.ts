import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, toDatabaseTime, updateEach } from '#foundation'
import { stateAfter, type ApprovedCase } from '#orders/after_sales/approved_case'
import type { OrderLineToRefund } from '#orders/after_sales/read_refundable_lines'

/** Writes down what approved cases do to the lines, fulfilments and orders they are about. */
export async function writeApprovedCases(
  cases: ApprovedCase[],
  lines: OrderLineToRefund[],
  trx: TransactionClientContract
) {
  const now = toDatabaseTime(clock.now())
  await updateEach(trx, 'order_lines', {
    columns: { returned: 'INT', refunded: 'BIGINT' },
    rows: lines.map(({ id, returnedQuantity, refundedGrossMinor }) => ({
      id,
      returned: returnedQuantity,
      refunded: refundedGrossMinor,
    })),
    set: `target.returned_quantity = step.returned,
      target.refunded_gross_minor = step.refunded`,
  })
  await updateEach(trx, 'orders', {
    columns: { refund: 'BIGINT' },
    rows: sumsBy(cases.map(({ orderId, refundMinor }) => [orderId, refundMinor])),
    set: `target.refunded_minor = target.refunded_minor + step.refund,
      target.updated_at = '${now}'`,
  })
  await updateEach(trx, 'fulfilments', {
    columns: { refund: 'BIGINT' },
    rows: sumsBy(cases.map((one) => [one.fulfilmentId, one.shippingRefundMinor])),
    set: `target.shipping_refunded_minor = target.shipping_refunded_minor + step.refund,
      target.updated_at = '${now}'`,
  })
  await updateEach(trx, 'after_sales_cases', {
    columns: { refund: 'BIGINT', shipping: 'BIGINT', state: 'VARCHAR(255)', decided: 'DATETIME' },
    rows: cases.map((approved) => ({
      id: approved.caseId,
      refund: approved.refundMinor,
      shipping: approved.shippingRefundMinor,
      state: stateAfter(approved),
      decided: toDatabaseTime(approved.approvedAt),
    })),
    set: `target.refund_minor = step.refund, target.shipping_refund_minor = step.shipping,
      target.state = step.state, target.decided_at = step.decided, target.due_at = NULL,
      target.updated_at = '${now}'`,
  })
}

function sumsBy(amounts: [number, bigint][]): { id: number; refund: bigint }[] {
  const sums = new Map<number, bigint>()
  for (const [id, amountMinor] of amounts) sums.set(id, (sums.get(id) ?? 0n) + amountMinor)
  return [...sums].map(([id, refund]) => ({ id, refund }))
}
