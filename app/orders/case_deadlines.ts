import type { DateTime } from 'luxon'
import type { CaseChange, CaseState } from '#orders/case_states'

export type CaseSide = 'customer' | 'brand' | 'platform'

export interface CaseDeadline {
  /** Whose turn it is. */
  side: CaseSide
  days: number
  /** What happens by itself where they let it pass. */
  then: CaseChange
}

/**
 * Who has to act in a state, how long they have, and what silence means: that of a seller speaks for
 * the customer, that of a customer ends the claim.
 */
export const CASE_DEADLINES: Partial<Record<CaseState, CaseDeadline>> = {
  requested: { side: 'brand', days: 2, then: 'approve' },
  rejected: { side: 'customer', days: 7, then: 'decline' },
  escalated: { side: 'platform', days: 5, then: 'approve' },
  awaiting_return: { side: 'customer', days: 10, then: 'lapse' },
  returning: { side: 'brand', days: 10, then: 'approve' },
  exchanging: { side: 'brand', days: 5, then: 'approve' },
}

/** How long before a deadline its side is reminded. */
export const REMIND_HOURS_BEFORE = 24

/** Until when somebody has to act; null where nobody has to. */
export function dueAfter(state: CaseState, since: DateTime): DateTime | null {
  const deadline = CASE_DEADLINES[state]
  return deadline ? since.plus({ days: deadline.days }) : null
}
