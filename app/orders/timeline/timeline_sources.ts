import type { TimelineEntry } from '#orders/timeline/timeline_entry'

/** What somebody else knows of an order's life, for operations to see. */
export type TimelineSource = (orderId: number) => Promise<TimelineEntry[]>

const sources: TimelineSource[] = []

/**
 * Lets modules above this one put their part of an order's life on its timeline: orders may not know
 * of a ledger, nor of who was written to. `start/order_timeline.ts` brings them together.
 */
export function addTimelineSource(source: TimelineSource) {
  sources.push(source)
}

export async function entriesOfOthers(orderId: number): Promise<TimelineEntry[]> {
  const entries = await Promise.all(sources.map((source) => source(orderId)))
  return entries.flat()
}
