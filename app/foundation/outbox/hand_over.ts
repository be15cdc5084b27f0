import type { Payload } from '#foundation/outbox/registry'

/** A row of the outbox, as far as its work needs it. */
export interface Message {
  id: number
  tenantId: number
  job: string
  payload: Payload
  /** How often it was tried before. */
  attempts: number
}

type Receiver = (messages: Message[]) => void

let receiver: Receiver | null = null

/**
 * Names who takes this process's new messages as soon as they are committed: the queue in an app,
 * the worker itself in a worker. Without one (plain commands) they wait for a relay.
 */
export function receiveMessages(next: Receiver | null) {
  receiver = next
}

export function messageReceiver(): Receiver | null {
  return receiver
}
