import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class QueueWork extends BaseCommand {
  static commandName = 'queue:work'
  static description = 'Relay the outbox to the queue, handle its messages, run recurring tasks'
  static options: CommandOptions = { startApp: true, staysAlive: true }

  async run() {
    const { startWorker } = await import('#foundation/queue/worker')
    const worker = await startWorker()
    this.app.terminating(() => worker.stop())
    this.logger.info('worker started')
  }
}
