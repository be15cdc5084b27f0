let ring: () => void = () => {}

/** The queue installs what rings the relay; without a queue (plain commands) nothing rings. */
export function onRelayBell(listener: () => void) {
  ring = listener
}

/** A nudge after a commit. The relay also looks by itself, so a lost nudge costs a second. */
export function wakeRelay() {
  ring()
}
