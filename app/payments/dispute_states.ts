import type { Transitions } from '#foundation'

export type DisputeState = 'open' | 'under_review' | 'won' | 'lost'
export type DisputeEvent = 'review' | 'win' | 'lose'

export const DISPUTE_TRANSITIONS: Transitions<DisputeState, DisputeEvent> = {
  open: { review: 'under_review', win: 'won', lose: 'lost' },
  under_review: { win: 'won', lose: 'lost' },
  won: {},
  lost: {},
}
