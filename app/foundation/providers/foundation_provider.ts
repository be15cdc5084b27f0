import type { ApplicationService } from '@adonisjs/core/types'
import edge from 'edge.js'
import { BaseModel } from '@adonisjs/lucid/orm'
import '#foundation/clock'
import { makeCommitsHonest } from '#foundation/honest_commits'
import { ColumnNames } from '#foundation/models/column_names'
import { safePageTag } from '#foundation/page_tag'
import { receiveMessages } from '#foundation/outbox/hand_over'
import type { Queue } from '#foundation/queue/queue'

/** Sets what all models, transactions and pages go by, and hands an app's messages to the queue. */
export default class FoundationProvider {
  #queue: Queue | null = null

  constructor(protected app: ApplicationService) {}

  async boot() {
    BaseModel.namingStrategy = new ColumnNames()
    makeCommitsHonest()
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
    receiveMessages((messages) => void queue.send(messages.map(({ id }) => id)).catch(() => {}))
  }

  async shutdown() {
    await this.#queue?.close()
  }
}
