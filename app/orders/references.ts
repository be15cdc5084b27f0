/** How orders and cases are named to modules below, which know neither: in stock and payments. */
export const orderReference = (orderId: number) => `order:${orderId}`
export const caseReference = (caseId: number) => `case:${caseId}`

/** The stock an order gets that was paid after what was held for it had been released. */
export const lateStockReference = (orderId: number) => `order:${orderId}:late`

/** The stock that replaces what a case exchanges. */
export const replacementReference = (caseId: number) => `case:${caseId}:replacement`

/** Another try to refund a case whose refund failed, counted from 2. */
export const repeatedRefundReference = (caseId: number, attempt: number) =>
  `case:${caseId}:${attempt}`

/** The refund of a payment that no order could be given for: it was never booked as a sale. */
export const returnedPaymentReference = (paymentId: number) => `returned-payment:${paymentId}`

/** The order a payment's reference names, or null where it names something else. */
export function orderIdOf(reference: string): number | null {
  return idAfter('order:', reference)
}

/** The case a refund's reference names, whichever try it is, or null where it names something else. */
export function caseIdOf(reference: string): number | null {
  const [, id] = reference.match(/^case:(\d+)(?::\d+)?$/) ?? []
  return id === undefined ? null : Number(id)
}

function idAfter(prefix: string, reference: string): number | null {
  const digits = reference.startsWith(prefix) ? reference.slice(prefix.length) : ''
  return /^\d+$/.test(digits) ? Number(digits) : null
}
