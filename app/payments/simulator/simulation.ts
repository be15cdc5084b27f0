import type { DatabaseSync } from 'node:sqlite'
import { Faults } from './control/faults.js'
import { IdempotencyKeys } from './http/idempotency.js'
import { Balances } from './resources/balances.js'
import { Schedule } from './schedule.js'
import { tasksOf } from './scheduled_tasks.js'
import { openCollections, type Collections } from './storage/collections.js'
import { openDatabase } from './storage/database.js'
import { GroupCommit } from './storage/group_commit.js'
import { EventLog, type Cause } from './webhooks/event_log.js'
import { WebhookDelivery } from './webhooks/webhook_delivery.js'

export interface SimulationOptions {
  databasePath: string
  webhookRetryDelayMs: number
  settlementDelayMs: number
}

/** The whole state of the simulated Stripe account, and the one way to change it: `commit`. */
export class Simulation {
  readonly objects: Collections
  readonly balances: Balances
  readonly idempotency: IdempotencyKeys
  readonly faults = new Faults()
  readonly events: EventLog
  readonly deliveries: WebhookDelivery
  readonly schedule: Schedule
  readonly database: DatabaseSync
  readonly #transaction: GroupCommit
  /** Time until a pending refund settles. */
  readonly settlementDelayMs: number
  /** Where the hosted pages are. Known once the server listens. */
  publicUrl = ''

  constructor(options: SimulationOptions) {
    this.database = openDatabase(options.databasePath)
    this.settlementDelayMs = options.settlementDelayMs
    this.objects = openCollections(this.database)
    this.balances = new Balances(this.database)
    this.idempotency = new IdempotencyKeys(this.database)
    this.#transaction = new GroupCommit(this.database, () => this.#wake())
    this.deliveries = new WebhookDelivery(
      this.database,
      this.#transaction,
      options.webhookRetryDelayMs
    )
    this.events = new EventLog(this.objects, this.deliveries, this.faults)
    const tasks = tasksOf(this)
    this.schedule = new Schedule(this.database, () =>
      this.commit(null, () => this.schedule.takeDue(tasks))
    )
  }

  /** Does all of `work` or, if it throws, nothing. Tell nobody before `committed`. */
  commit<T>(cause: Cause | null, work: () => T): T {
    this.events.cause = cause
    return this.#transaction.run(work)
  }

  committed(): Promise<void> {
    return this.#transaction.committed()
  }

  /** Takes up what was left to do when the simulator was stopped. */
  resume(): void {
    this.idempotency.forgetExpired()
    this.#wake()
  }

  /** Forgets everything but the webhook endpoints. */
  reset(): void {
    for (const collection of Object.values(this.objects)) {
      if (collection !== this.objects.webhookEndpoints) collection.clear()
    }
    this.database.exec(`
      DELETE FROM balances; DELETE FROM idempotency_keys; DELETE FROM scheduled_tasks;
      DELETE FROM webhook_deliveries; DELETE FROM account_link_tokens`)
    this.faults.clear()
  }

  close(): void {
    this.schedule.close()
    this.deliveries.close()
    this.#transaction.flush()
    this.database.close()
  }

  /** Something may be due that was not before. */
  #wake(): void {
    this.schedule.wake()
    this.deliveries.wake()
  }
}
