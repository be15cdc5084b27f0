import { reverseStep, type ReversalStep } from '#money'
import type { BookedLine } from '#commissions/reversal/booked_lines'
import type { DecidedCase } from '#commissions/reversal/decided_cases'

/** What one case takes back of one line. */
export interface LineReversal {
  caseId: number
  line: BookedLine
  /** Counts what took from the line, from 1. */
  sequence: number
  grossMinor: bigint
  step: ReversalStep
}

/**
 * What a case takes back of each of its lines; the next case of the same batch goes on from there.
 *
 * @throws Error where more is refunded than is left of a line, or the customer was told another
 *   amount than the steps come to: the two must be the same calculation
 */
export function reverseCase(
  decided: DecidedCase,
  lines: ReadonlyMap<number, BookedLine>
): LineReversal[] {
  const reversals = decided.lines.map(({ orderLineId, refundGrossMinor }): LineReversal => {
    return reverseLine(decided.id, lines.get(orderLineId)!, refundGrossMinor)
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

/**
 * Takes back a part of a line's gross, and notes on the line how far it is reversed.
 *
 * @throws Error where more is taken back than is left of the line
 */
function reverseLine(caseId: number, line: BookedLine, grossMinor: bigint): LineReversal {
  const result = reverseStep({
    grossMinor: line.grossMinor,
    refundedBeforeMinor: line.refundedGrossMinor,
    refundMinor: grossMinor,
    components: line.components,
  })
  if (!result.ok) throw new Error(`Line ${line.orderLineId}: ${result.error.type}`)
  line.refundedGrossMinor += grossMinor
  line.reversals += 1
  return { caseId, line, sequence: line.reversals, grossMinor, step: result.step }
}
