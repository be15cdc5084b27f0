import { CASE_STATES, type CaseState } from '#orders/case_states'

/** The state asked for in an address; none where it is no state. */
export function caseStateOf(text: unknown): CaseState | undefined {
  return CASE_STATES.find((state) => state === text)
}
