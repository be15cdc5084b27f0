import type Stripe from 'stripe'
import type { SyncPart } from '#payments/jobs/sync_payment'

/** What an event is about: the payment, by the id Stripe knows it by, and what of it changed. */
export interface EventSubject {
  /** Of a Checkout Session or a PaymentIntent. */
  stripeId: string
  part: SyncPart
}

const PARTS: Partial<Record<string, SyncPart>> = {
  'checkout.session.completed': 'payment',
  'checkout.session.async_payment_succeeded': 'payment',
  'checkout.session.async_payment_failed': 'payment',
  'checkout.session.expired': 'payment',
  /* The processing fee may be known only after the payment. */
  'charge.updated': 'payment',
  'refund.created': 'refunds',
  'refund.updated': 'refunds',
  'refund.failed': 'refunds',
  'charge.dispute.created': 'disputes',
  'charge.dispute.updated': 'disputes',
  'charge.dispute.closed': 'disputes',
  'charge.dispute.funds_withdrawn': 'disputes',
  'charge.dispute.funds_reinstated': 'disputes',
}

/** The events worth looking into; others only repeat what these tell. */
export function partOf(eventType: string): SyncPart | null {
  return PARTS[eventType] ?? null
}

/** Null for events that are about no payment of ours, or tell nothing new. */
export function eventSubject({ type, data }: Stripe.Event): EventSubject | null {
  const part = partOf(type)
  if (!part) return null
  const object = data.object as { id: string; object: string; payment_intent?: string | null }
  const stripeId = object.object === 'checkout.session' ? object.id : object.payment_intent
  return stripeId ? { stripeId, part } : null
}
