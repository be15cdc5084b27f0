/** What can happen to a payout, and where it leads from each state. All else is refused. */
export const PAYOUT_STATES = {
  reserved: { send: 'sending', settle: 'paid', cancel: 'cancelled' },
  sending: { settle: 'paid', fail: 'failed' },
  paid: { return: 'returned' },
  failed: {},
  returned: {},
  cancelled: {},
} as const satisfies Record<string, Partial<Record<PayoutEvent, string>>>

export type PayoutEvent = 'send' | 'settle' | 'fail' | 'cancel' | 'return'
export type PayoutState = keyof typeof PAYOUT_STATES

/** The states from which an event is allowed. */
export function statesThatAllow(event: PayoutEvent): PayoutState[] {
  return (Object.keys(PAYOUT_STATES) as PayoutState[]).filter(
    (state) => event in PAYOUT_STATES[state]
  )
}

export function stateAfter(event: PayoutEvent): PayoutState {
  const [from] = statesThatAllow(event)
  return (PAYOUT_STATES[from] as Record<PayoutEvent, PayoutState>)[event]
}
