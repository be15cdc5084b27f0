/**
 * Why customers claim; `cancelled`, `returned`, `disputed` and `refunded_at_stripe` are written by the
 * system only.
 */
export const CASE_REASONS = [
  'changed_mind',
  'damaged',
  'wrong_item',
  'not_as_described',
  'missing',
  'not_received',
] as const

export type CaseReason = (typeof CASE_REASONS)[number]
