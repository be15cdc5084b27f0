import type { DisputedOrder } from '#commissions/holds/read_dispute'
import type { BookedLine } from '#commissions/reversal/booked_lines'
import type { BookedShipping } from '#commissions/reversal/booked_shipping'
import { reverseLine, type LineReversal } from '#commissions/reversal/reverse_case'
import { reversedSoFar } from '#money'

interface LostDispute {
  reversals: LineReversal[]
  /** Brands' fees that go back whole; none where the bank took less than the order's rest. */
  shipping: BookedShipping[]
}

/**
 * What a lost dispute takes back: all that is left of the order where the bank took that much, else
 * of every line the part that its amount is of the lines' rest, rounded down. What the amount
 * exceeds the steps by is the platform's to bear. Pure, but for noting on the lines how far they
 * are reversed.
 */
export function reverseLostDispute(
  { disputeId, amountMinor }: Pick<DisputedOrder, 'disputeId' | 'amountMinor'>,
  lines: readonly BookedLine[],
  fees: readonly BookedShipping[]
): LostDispute {
  const restOfLines = lines.reduce((sum, line) => sum + cashLeft(line), 0n)
  const restOfFees = fees.reduce((sum, fee) => sum + fee.amountMinor - fee.reversedMinor, 0n)
  const isWhole = amountMinor >= restOfLines + restOfFees
  const takenMinor = amountMinor < restOfLines ? amountMinor : restOfLines

  const reversals = lines.flatMap((line) => {
    const leftMinor = line.grossMinor - line.refundedGrossMinor
    const partMinor =
      isWhole || restOfLines === 0n ? leftMinor : (leftMinor * takenMinor) / restOfLines
    return partMinor > 0n ? reverseLine(line, partMinor, { disputeId }) : []
  })
  return {
    reversals,
    shipping: isWhole ? fees.filter((fee) => fee.amountMinor > fee.reversedMinor) : [],
  }
}

function cashLeft({ components, refundedGrossMinor, grossMinor }: BookedLine): bigint {
  return components.cashMinor - reversedSoFar(components.cashMinor, refundedGrossMinor, grossMinor)
}
