import { runAlone, isExternal } from '#foundation/outbox/run_message'
import { runTogether } from '#foundation/outbox/run_together'
import type { Message } from '#foundation/outbox/hand_over'
import { resolveJob } from '#foundation/outbox/registry'

/** Tenants whose messages are worked off at the same time, and messages in each transaction. */
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
  readonly #tenantsUnderWay = new Set<number>()
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
    for (let batch = this.#takeTogether(); batch.length > 0; batch = this.#takeTogether()) {
      const [{ tenantId }] = batch
      this.#tenantsUnderWay.add(tenantId)
      void runTogether(batch)
        .catch(() => {})
        .finally(() => this.#tenantsUnderWay.delete(tenantId))
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

  /**
   * What waits for one tenant, where a lane is free. Two transactions of a tenant would only wait
   * for each other's balances: what comes meanwhile goes with the next.
   */
  #takeTogether(): Message[] {
    if (this.#tenantsUnderWay.size >= LANES) return []
    const first = this.#inside.find(({ tenantId }) => !this.#tenantsUnderWay.has(tenantId))
    const own = this.#inside
      .filter(({ tenantId }) => tenantId === first?.tenantId)
      .slice(0, MOST_TOGETHER)
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
