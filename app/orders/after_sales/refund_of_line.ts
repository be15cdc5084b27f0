import { reversedSoFar } from '#money'

/** What of an order line bears on its refunds; amounts in minor units. */
export interface RefundableLine {
  quantity: number
  returnedQuantity: number
  grossMinor: bigint
  /** What the customer paid for it. */
  cashMinor: bigint
  refundedGrossMinor: bigint
}

/** The part of the gross that so many units are worth, as far as it is not refunded yet. */
export function grossOfUnits(line: RefundableLine, quantity: number): bigint {
  const worth = (line.grossMinor / BigInt(line.quantity)) * BigInt(quantity)
  const rest = line.grossMinor - line.refundedGrossMinor
  return worth < rest ? worth : rest
}

/**
 * What goes back to the customer when another part of a line's gross is refunded: the cash's part
 * of all that is refunded then, less its part of what was refunded before.
 */
export function cashOfRefund(line: RefundableLine, refundGrossMinor: bigint): bigint {
  const { cashMinor, grossMinor, refundedGrossMinor } = line
  return (
    reversedSoFar(cashMinor, refundedGrossMinor + refundGrossMinor, grossMinor) -
    reversedSoFar(cashMinor, refundedGrossMinor, grossMinor)
  )
}
