import type { MoneyJson } from '#money'

/** One thing that happened to an order; `event` names a text of `orders.event`. */
export interface TimelineEntry {
  at: string
  event: string
  /** Who did it: a name, or null for the system and for the customer. */
  actorName: string | null
  actorType: string
  reason: string | null
  /** Of which part: a fulfilment's number, a case's, an account. */
  subject: string | null
  amount: MoneyJson | null
}

/** An entry without a person: the system's doing. */
export function systemEntry(
  at: string,
  event: string,
  more: Partial<TimelineEntry> = {}
): TimelineEntry {
  return {
    ...{ at, event, actorName: null, actorType: 'system' },
    ...{ reason: null, subject: null, amount: null },
    ...more,
  }
}
