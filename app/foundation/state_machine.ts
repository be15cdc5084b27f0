/** For each state, where each event leads; an event that is not named there is refused. */
export type Transitions<State extends string, Event extends string> = Record<
  State,
  Partial<Record<Event, State>>
>

/** Where the event leads from that state, or null where it has no place. */
export function nextState<State extends string, Event extends string>(
  transitions: Transitions<State, Event>,
  state: string,
  event: Event
): State | null {
  return transitions[state as State]?.[event] ?? null
}

/** The states from which the event leads somewhere: for the `where` of a conditional update. */
export function statesBefore<State extends string, Event extends string>(
  transitions: Transitions<State, Event>,
  event: Event
): State[] {
  return (Object.keys(transitions) as State[]).filter((state) => transitions[state][event])
}
