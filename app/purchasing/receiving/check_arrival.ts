import { fail, ok, type Result } from '#foundation'
import { MOST_UNITS_A_LINE } from '#purchasing/quantities'

export interface ArrivedLine {
  lineId: number
  /** Units in good order. */
  quantity: number
  /** Units refused because they arrived damaged. */
  damagedQuantity: number
  note?: string | null
}

export type WrongArrival =
  | { type: 'nothing_arrived' }
  | { type: 'unknown_lines' }
  | { type: 'wrong_quantity' }
  | { type: 'more_than_confirmed'; lines: { lineId: number; outstanding: number }[] }

interface ExpectedLine {
  id: number
  outstandingQuantity: number
}

/** The lines of which anything arrived, or why they cannot be received. */
export function checkArrival(
  expected: ExpectedLine[],
  arrived: ArrivedLine[]
): Result<ArrivedLine[], WrongArrival> {
  const outstanding = new Map(
    expected.map(({ id, outstandingQuantity }) => [id, outstandingQuantity])
  )
  const ids = new Set(arrived.map(({ lineId }) => lineId))
  if (ids.size !== arrived.length || [...ids].some((id) => !outstanding.has(id))) {
    return fail({ type: 'unknown_lines' as const })
  }
  const counts = arrived.flatMap(({ quantity, damagedQuantity }) => [quantity, damagedQuantity])
  if (!counts.every(isCount)) return fail({ type: 'wrong_quantity' as const })

  const present = arrived.filter(({ quantity, damagedQuantity }) => quantity + damagedQuantity > 0)
  if (present.length === 0) return fail({ type: 'nothing_arrived' as const })
  const excess = present
    .filter((line) => line.quantity > outstanding.get(line.lineId)!)
    .map(({ lineId }) => ({ lineId, outstanding: outstanding.get(lineId)! }))
  if (excess.length > 0) return fail({ type: 'more_than_confirmed' as const, lines: excess })
  return ok(present.sort((a, b) => a.lineId - b.lineId))
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MOST_UNITS_A_LINE
}
