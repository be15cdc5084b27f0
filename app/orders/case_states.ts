import { statesBefore, type Transitions } from '#foundation'

export type CaseState =
  | 'requested'
  | 'rejected'
  | 'escalated'
  | 'awaiting_return'
  | 'returning'
  | 'exchanging'
  | 'approved'
  | 'refunded'
  | 'exchanged'
  | 'declined'
  | 'withdrawn'
  | 'lapsed'
  | 'covered'

export type CaseChange =
  | 'approve'
  | 'ask_back'
  | 'reject'
  | 'escalate'
  | 'decline'
  | 'send_back'
  | 'contest'
  | 'exchange'
  | 'replace'
  | 'lapse'
  | 'withdraw'
  | 'refund'
  | 'fail'
  | 'cover'

export const CASE_KINDS = ['refund', 'return_refund', 'exchange'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/**
 * The brand decides; a customer who is refused may ask the platform, which decides for good. What is
 * to come back is asked for first. `refunded` waits for the money to have gone back; what failed to
 * go back is approved again. `covered` ends what is worth nothing any more, because the money went
 * back without the case: the payer's bank took it. What is on its way back is awaited before that.
 */
export const CASE_TRANSITIONS: Transitions<CaseState, CaseChange> = {
  requested: {
    approve: 'approved',
    ask_back: 'awaiting_return',
    reject: 'rejected',
    withdraw: 'withdrawn',
    cover: 'covered',
  },
  rejected: { escalate: 'escalated', decline: 'declined', cover: 'covered' },
  escalated: {
    approve: 'approved',
    ask_back: 'awaiting_return',
    exchange: 'exchanging',
    decline: 'declined',
    withdraw: 'withdrawn',
    cover: 'covered',
  },
  awaiting_return: {
    send_back: 'returning',
    lapse: 'lapsed',
    withdraw: 'withdrawn',
    cover: 'covered',
  },
  returning: {
    approve: 'approved',
    exchange: 'exchanging',
    contest: 'escalated',
    cover: 'covered',
  },
  exchanging: { replace: 'exchanged', approve: 'approved', cover: 'covered' },
  approved: { refund: 'refunded' },
  refunded: { fail: 'approved' },
  exchanged: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
  covered: {},
}

export const CASE_STATES = Object.keys(CASE_TRANSITIONS) as CaseState[]

/** Nothing is decided for good: they hold the units they claim, and keep the parcel from closing. */
export const OPEN_CASE_STATES: CaseState[] = [
  'requested',
  'escalated',
  'awaiting_return',
  'returning',
  'exchanging',
]

/** From which the money may be ordered to go back. */
export const APPROVABLE_CASE_STATES = statesBefore(CASE_TRANSITIONS, 'approve')
