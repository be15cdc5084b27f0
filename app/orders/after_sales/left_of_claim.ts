import { cashOfRefund } from '#orders/after_sales/refund_of_line'
import { refundsShipping } from '#orders/after_sales/refunds_shipping'
import type { GrantedLine } from '#orders/after_sales/granted_lines'
import type { AfterSalesCase } from '#orders/models/after_sales_case'
import type { AfterSalesLine } from '#orders/models/after_sales_line'

/** How much of a claimed line's gross has not gone back in the meantime. Needs its order line. */
export function grossLeft({ orderLine, refundGrossMinor }: AfterSalesLine): bigint {
  const rest = orderLine.grossMinor - orderLine.refundedGrossMinor
  return refundGrossMinor < rest ? refundGrossMinor : rest
}

/** Whether a part of what is claimed has gone back without the case. */
export function isCut({ lines }: AfterSalesCase): boolean {
  return lines.some((line) => grossLeft(line) < line.refundGrossMinor)
}

/** Whether a part has gone back, and nothing is left that the case could give back. */
export async function isCovered(claim: AfterSalesCase): Promise<boolean> {
  if (!isCut(claim)) return false
  const cash = claim.lines.map((line) => cashOfRefund(line.orderLine, grossLeft(line)))
  if (cash.some((minor) => minor > 0n)) return false
  if (claim.fulfilment.refundableShippingMinor === 0n) return true
  const isUndecided = claim.awaitsDecision || claim.state === 'rejected'
  return !(isUndecided ? await refundsShipping(claim) : claim.refundShipping)
}

/** The first granted line of which more is granted than is left; else undefined. */
export function findBeyondLeft(
  claimed: AfterSalesLine[],
  granted: GrantedLine[]
): GrantedLine | undefined {
  return granted.find(({ orderLineId, refundGrossMinor }) => {
    const claim = claimed.find((line) => line.orderLineId === orderLineId)
    return claim && refundGrossMinor > grossLeft(claim)
  })
}
