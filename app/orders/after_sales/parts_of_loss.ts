import { allocate, reversedSoFar } from '#money'
import type { RefundableLine } from '#orders/after_sales/refund_of_line'

/** A brand's fee for shipping, as far as it has not gone back. */
export interface FeeLeft {
  fulfilmentId: number
  restMinor: bigint
}

type LineLeft = RefundableLine & { id: number; fulfilmentId: number }

export interface PartsOfLoss {
  /** What of each line's gross is gone, with lines of which nothing is left out. */
  lines: { orderLineId: number; fulfilmentId: number; grossMinor: bigint }[]
  fees: { fulfilmentId: number; amountMinor: bigint }[]
}

/**
 * Divides what a payer's bank took back for good among what is left of an order: among the lines by
 * what their customer paid for them, and what exceeds them among the fees for shipping. To the minor
 * unit: the refunds of these parts come to the amount, or to all that is left where it is less.
 */
export function partsOfLoss(
  amountMinor: bigint,
  lines: readonly LineLeft[],
  fees: readonly FeeLeft[]
): PartsOfLoss {
  const left = lines.map(cashLeft)
  const restOfLines = sum(left)
  const ofLines = smaller(amountMinor, restOfLines)
  const cash = allocate(ofLines, left)
  const parts = lines.map((line, index) => ({
    ...{ orderLineId: line.id, fulfilmentId: line.fulfilmentId },
    grossMinor:
      ofLines === restOfLines
        ? line.grossMinor - line.refundedGrossMinor
        : grossWorth(line, cash[index]),
  }))

  const rests = fees.map(({ restMinor }) => restMinor)
  const ofFees = allocate(smaller(amountMinor - ofLines, sum(rests)), rests)
  const feeParts = fees.map(({ fulfilmentId }, index) => ({
    ...{ fulfilmentId, amountMinor: ofFees[index] },
  }))
  return {
    lines: parts.filter(({ grossMinor }) => grossMinor > 0n),
    fees: feeParts.filter(({ amountMinor: feeMinor }) => feeMinor > 0n),
  }
}

/** What of a line's price could still go back. */
export function cashLeft({ cashMinor, grossMinor, refundedGrossMinor }: RefundableLine): bigint {
  return cashMinor - reversedSoFar(cashMinor, refundedGrossMinor, grossMinor)
}

/**
 * The smallest part of a line's gross whose refund is so much cash. There is one for any: nobody pays
 * more for a line than its gross, so each unit of gross is worth one of cash or none.
 */
function grossWorth(line: RefundableLine, wantedMinor: bigint): bigint {
  const { cashMinor, grossMinor, refundedGrossMinor } = line
  if (wantedMinor === 0n) return 0n
  const goneMinor = reversedSoFar(cashMinor, refundedGrossMinor, grossMinor) + wantedMinor
  const until = (goneMinor * grossMinor + cashMinor - 1n) / cashMinor
  return until - refundedGrossMinor
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, one) => total + one, 0n)
const smaller = (one: bigint, other: bigint) => (one < other ? one : other)
