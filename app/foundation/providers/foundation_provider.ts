import type { ApplicationService } from '@adonisjs/core/types'
import edge from 'edge.js'
import { BaseModel } from '@adonisjs/lucid/orm'
import '#foundation/clock'
import { ColumnNames } from '#foundation/models/column_names'
import { safePageTag } from '#foundation/page_tag'
import { onRelayBell } from '#foundation/outbox/relay_bell'
import type { Queue } from '#foundation/queue/queue'

/** Sets what all models and pages go by, and opens the bell that wakes the relays after a commit. */
export default class FoundationProvider {
  #queue: Queue | null = null

  constructor(protected app: ApplicationService) {}

  async boot() {
    BaseModel.namingStrategy = new ColumnNames()
  }

  /** After all providers have booted, side by side: the last to name a tag keeps it. */
  async start() {
    edge.use(safePageTag)
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
