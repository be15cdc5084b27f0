import { reverseStep, type ReversalStep } from '#money'
import type { BookedLine } from '#commissions/reversal/booked_lines'
import type { DecidedCase } from '#commissions/reversal/decided_cases'

/** What one case takes back of one line. */
export interface LineReversal {
  caseId: number
  line: BookedLine
  /** Counts the cases that took from the line, from 1. */
  sequence: number
  grossMinor: bigint
  step: ReversalStep
}

/**
 * What a case takes back of each of its lines. Notes on the lines how far they are reversed, so
 * that the next case of the same batch goes on from there.
 *
 * @throws Error where more is refunded than is left of a line, or the customer was told another
 *   amount than the steps come to: the two must be the same calculation
 */
export function reverseCase(
  decided: DecidedCase,
  lines: ReadonlyMap<number, BookedLine>
): LineReversal[] {
  const reversals = decided.lines.map(({ orderLineId, refundGrossMinor }): LineReversal => {
    const line = lines.get(orderLineId)!
    const result = reverseStep({
      grossMinor: line.grossMinor,
      refundedBeforeMinor: line.refundedGrossMinor,
      refundMinor: refundGrossMinor,
      components: line.components,
    })
    if (!result.ok) throw new Error(`Case ${decided.id}, line ${orderLineId}: ${result.error.type}`)
    line.refundedGrossMinor += refundGrossMinor
    line.reversals += 1
    return {
      caseId: decided.id,
      line,
      sequence: line.reversals,
      grossMinor: refundGrossMinor,
      step: result.step,
    }
  })

  const cashMinor = reversals.reduce((sum, { step }) => sum + step.cashMinor, 0n)
  if (cashMinor + decided.shippingRefundMinor !== decided.refundMinor) {
    throw new Error(
      `Case ${decided.id} refunds ${decided.refundMinor}, but its lines come to ` +
        `${cashMinor} and its shipping to ${decided.shippingRefundMinor}`
    )
  }
  return reversals
}
