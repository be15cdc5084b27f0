import { CASE_STORIES } from '#notices/stories/case_stories'
import { DISPUTE_STORIES } from '#notices/stories/dispute_stories'
import { FULFILMENT_STORIES } from '#notices/stories/fulfilment_stories'
import { INVOICE_STORIES } from '#notices/stories/invoice_stories'
import { ORDER_STORIES } from '#notices/stories/order_stories'
import { PAYOUT_STORIES } from '#notices/stories/payout_stories'
import type { Story } from '#notices/stories/story'
import type { ToldEvent } from '#notices/told_events'

/** Every event of the outbox that people or other systems are told of. */
export const STORIES = {
  ...ORDER_STORIES,
  ...FULFILMENT_STORIES,
  ...INVOICE_STORIES,
  ...CASE_STORIES,
  ...DISPUTE_STORIES,
  ...PAYOUT_STORIES,
} as Record<ToldEvent, Story>
