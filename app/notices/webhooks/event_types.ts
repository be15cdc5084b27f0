import { CASE_STATES } from '#orders'
import { TOLD_EVENTS } from '#notices/told_events'

/** A claim's every move is an event of its own to receivers, named by the state it comes to. */
const CASE_EVENTS = CASE_STATES.map((state) => `case.${state}`)

/** What receivers may be told of. */
export const EVENT_TYPES: string[] = TOLD_EVENTS.flatMap((event) =>
  event === 'case.moved' ? CASE_EVENTS : [event]
)

/** Sent by hand, to one address, whatever it chose to hear of. */
export const TEST_EVENT = 'webhook.test'
