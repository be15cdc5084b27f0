import type Stripe from 'stripe'
import type { DisputeState } from '#payments/dispute_states'

const STATES: Partial<Record<Stripe.Dispute['status'], DisputeState>> = {
  needs_response: 'open',
  under_review: 'under_review',
  won: 'won',
  lost: 'lost',
  /* Both end without anything being taken for good. */
  warning_closed: 'won',
  prevented: 'won',
}

/** Stripe's word for how far a dispute is, in ours; null for inquiries (`warning_…`) that are open. */
export function disputeStateOf(status: Stripe.Dispute['status']): DisputeState | null {
  return STATES[status] ?? null
}

/** Inquiries only ask; no money moves before they become disputes. */
export function takesMoney({ status }: Stripe.Dispute): boolean {
  return ['needs_response', 'under_review', 'won', 'lost'].includes(status)
}
