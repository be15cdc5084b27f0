import { CASE_TRANSITIONS, type CaseState } from '#orders/case_states'

/** The state asked for in an address; none where it is no state. */
export function caseStateOf(text: unknown): CaseState | undefined {
  return (Object.keys(CASE_TRANSITIONS) as CaseState[]).find((state) => state === text)
}
