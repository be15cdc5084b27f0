import type { ApplicationService } from '@adonisjs/core/types'
import { BaseModel } from '@adonisjs/lucid/orm'
import '#foundation/clock'
import { ColumnNames } from '#foundation/models/column_names'
import { onRelayBell } from '#foundation/outbox/relay_bell'
import type { Queue } from '#foundation/queue/queue'

/** Opens the bell that wakes the relays after a commit, and closes it with the app. */
export default class FoundationProvider {
  #queue: Queue | null = null

  constructor(protected app: ApplicationService) {}

  async boot() {
    BaseModel.namingStrategy = new ColumnNames()
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { openQueue } = await import('#foundation/queue/queue')
    const queue = openQueue()
    this.#queue = queue
    queue.onError(() => {})
    onRelayBell(() => void queue.ring().catch(() => {}))
  }

  async shutdown() {
    await this.#queue?.close()
  }
}
