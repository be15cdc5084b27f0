import type { AfterSalesLine } from '#orders/models/after_sales_line'

/** What is granted of one claimed line; the amount is a part of the line's gross. */
export interface GrantedLine {
  orderLineId: number
  quantity: number
  refundGrossMinor: bigint
}

/** The first granted line that goes beyond its claim, or is none of the case's; else undefined. */
export function checkGrantedLines(
  claimed: AfterSalesLine[],
  granted: GrantedLine[]
): GrantedLine | undefined {
  return granted.find(({ orderLineId, quantity, refundGrossMinor }) => {
    const claim = claimed.find((line) => line.orderLineId === orderLineId)
    if (!claim || quantity < 0 || refundGrossMinor < 0n) return true
    return quantity > claim.quantity || refundGrossMinor > claim.refundGrossMinor
  })
}
