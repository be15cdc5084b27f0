import { runAlone, isExternal } from '#foundation/outbox/run_message'
import { runTogether } from '#foundation/outbox/run_together'
import type { Message } from '#foundation/outbox/hand_over'
import { resolveJob } from '#foundation/outbox/registry'

/** Transactions that are open at the same time, and messages in each. */
const LANES = 3
const MOST_TOGETHER = 50
/** Calls of outside systems under way at the same time. */
const MOST_OUTSIDE = 24

/**
 * What a worker has to do now. Messages that wait together are worked off together, so that the
 * more there is to do, the less each costs; what calls an outside system goes its own way, and
 * holds up nothing else.
 */
export class Intake {
  #inside: Message[] = []
  #outside: Message[] = []
  #lanes = 0
  #calls = 0
  readonly #endings = new Map<number, (() => void)[]>()

  /**
   * Ends when their work is done, or has failed and waits for another time. Under a backlog the
   * sweep sends again what is only waiting here: that waits for the end of the first copy, instead
   * of standing in a batch twice or in two batches, neither of which then has it alone.
   */
  async add(messages: Message[]): Promise<void> {
    const fresh = messages.filter(({ id }) => !this.#endings.has(id))
    const endings = messages.map(({ id }) => this.#endOf(id))
    const outside = await Promise.all(fresh.map(isForOutside))
    fresh.forEach((message, index) => (outside[index] ? this.#outside : this.#inside).push(message))
    /* A moment later: what is committed together is then done together. */
    setImmediate(() => this.#proceed())
    await Promise.all(endings)
  }

  #proceed() {
    while (this.#lanes < LANES && this.#inside.length > 0) {
      this.#lanes++
      const batch = this.#takeTogether()
      void runTogether(batch)
        .catch(() => {})
        .finally(() => this.#lanes--)
        .finally(() => this.#ended(batch))
    }
    while (this.#calls < MOST_OUTSIDE && this.#outside.length > 0) {
      this.#calls++
      const message = this.#outside.shift()!
      void runAlone(message)
        .catch(() => {})
        .finally(() => this.#calls--)
        .finally(() => this.#ended([message]))
    }
  }

  #takeTogether(): Message[] {
    const [{ tenantId }] = this.#inside
    const own = this.#inside.filter((each) => each.tenantId === tenantId).slice(0, MOST_TOGETHER)
    const taken = new Set(own)
    this.#inside = this.#inside.filter((each) => !taken.has(each))
    return own
  }

  #endOf(id: number): Promise<void> {
    return new Promise((resolve) => {
      this.#endings.set(id, [...(this.#endings.get(id) ?? []), resolve])
    })
  }

  #ended(messages: Message[]) {
    for (const { id } of messages) {
      for (const resolve of this.#endings.get(id) ?? []) resolve()
      this.#endings.delete(id)
    }
    this.#proceed()
  }
}

/** A job that nobody knows is left to fail by itself. */
async function isForOutside({ job }: Message): Promise<boolean> {
  const known = await resolveJob(job).catch(() => null)
  return known === null || isExternal(known)
}
