import { fail, ok, type Result } from '#foundation'

export interface ConfirmedLine {
  lineId: number
  /** 0 declines the line. */
  quantity: number
  /** Why less than was ordered, or nothing, will come. */
  reason?: string | null
}

/** What is to be written of a line's answer. */
export interface AnsweredLine {
  id: number
  quantity: number
  /** Only where less will come than was ordered. */
  reason: string | null
}

export type WrongAnswer =
  { type: 'lines_do_not_match' } | { type: 'wrong_quantity' } | { type: 'more_than_ordered' }

interface AskedLine {
  id: number
  orderedQuantity: number
}

/** Whether this is what the brand has answered: a second click, not another answer. */
export function isStandingAnswer(
  standing: { id: number; confirmedQuantity: number | null }[],
  answered: ConfirmedLine[]
): boolean {
  const answers = new Map(answered.map(({ lineId, quantity }) => [lineId, quantity]))
  return (
    answers.size === standing.length &&
    standing.every(({ id, confirmedQuantity }) => answers.get(id) === confirmedQuantity)
  )
}

/** A brand's answer, line by line, or why it answers something else than was asked. */
export function checkAnswer(
  asked: AskedLine[],
  answered: ConfirmedLine[]
): Result<AnsweredLine[], WrongAnswer> {
  const answers = new Map(answered.map((line) => [line.lineId, line]))
  const isWhole = answers.size === asked.length && asked.every(({ id }) => answers.has(id))
  if (!isWhole) return fail({ type: 'lines_do_not_match' as const })
  if (!answered.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity >= 0)) {
    return fail({ type: 'wrong_quantity' as const })
  }
  if (asked.some(({ id, orderedQuantity }) => answers.get(id)!.quantity > orderedQuantity)) {
    return fail({ type: 'more_than_ordered' as const })
  }
  return ok(
    asked.map(({ id, orderedQuantity }) => {
      const { quantity, reason } = answers.get(id)!
      return { id, quantity, reason: quantity < orderedQuantity ? reason || null : null }
    })
  )
}
