import type { Transitions } from '#foundation'

export type CaseState = 'requested' | 'approved' | 'rejected' | 'refunded' | 'withdrawn'
export type CaseChange = 'approve' | 'reject' | 'withdraw' | 'refund'
export type CaseKind = 'refund' | 'return_refund' | 'exchange'

/** `refunded` waits for the money to have gone back; what failed to go back stays approved. */
export const CASE_TRANSITIONS: Transitions<CaseState, CaseChange> = {
  requested: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { refund: 'refunded' },
  rejected: {},
  refunded: {},
  withdrawn: {},
}
