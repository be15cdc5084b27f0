import { type DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { clock, retryOnContention, runInTenant } from '#foundation'
import { CloseMonth } from '#replay/actions/close_month'
import { ReplayReturns } from '#replay/actions/replay_returns'
import { ReplaySales } from '#replay/actions/replay_sales'
import { SetUpTenant } from '#replay/actions/set_up_tenant'
import { countsOfAllFiles, finishFile, openFiles } from '#replay/progress/replay_files'
import { ReplayProgress } from '#replay/progress/replay_progress'
import { StoreNumbers } from '#replay/progress/store_numbers'
import { readEvents, type ReadFiles } from '#replay/reading/read_events'
import type { ReplayEvent, ReturnEvent, SaleEvent } from '#replay/reading/replay_event'
import { ensureStores } from '#replay/stocking/ensure_stores'
import { ReplayCatalog } from '#replay/stocking/replay_catalog'
import type { Tenant } from '#tenancy'

interface ReplayFilesInput {
  paths: readonly string[]
  tenantSlug: string
  /** Told how many bytes of the files were read meanwhile. */
  onBytes?: (bytes: number) => void
  /** About as many rows are replayed in one transaction. */
  rowsABatch?: number
}

/**
 * Replays files of real sales into a tenant (docs/replay.md), in order of time, a batch a
 * transaction, with a payout on the first of every month. Broken off at any moment it goes on
 * where it was; run again it changes nothing.
 *
 * @throws ReplayError where a file cannot be read, or the tenant was set up otherwise
 */
export class ReplayFiles {
  async handle(input: ReplayFilesInput): Promise<Tenant> {
    const tenant = await new SetUpTenant().handle(input.tenantSlug)
    await runInTenant(tenant.scope, () => this.#replay(input))
    return tenant
  }

  async #replay({ paths, onBytes = () => {}, rowsABatch = 2_000 }: ReplayFilesInput) {
    const progress = await ReplayProgress.read()
    const all = await openFiles(paths, progress.throughRow)
    const files = all.filter(({ isFinished }) => !isFinished)
    if (files.length === 0) return
    const run = new ReplayRun(progress, await StoreNumbers.read(), rowsABatch)
    const read: ReadFiles = { counts: new Map(), lastAt: null }
    const rowsBefore = (await countsOfAllFiles()).rows
    const events = readEvents({ files, rowsBefore, numbers: run.numbers, onBytes }, read)

    for await (const event of events) await run.add(event)
    await run.finish(read.lastAt)
    for (const [file, counts] of read.counts) await finishFile(file, counts)
  }
}

class ReplayRun {
  readonly #sales: ReplaySales
  readonly #returns: ReplayReturns
  #batch: ReplayEvent[] = []
  #rows = 0

  constructor(
    readonly progress: ReplayProgress,
    readonly numbers: StoreNumbers,
    readonly rowsABatch: number
  ) {
    this.#sales = new ReplaySales(new ReplayCatalog(), numbers)
    this.#returns = new ReplayReturns(numbers)
  }

  async add(event: ReplayEvent) {
    if (this.progress.isDone(event)) return
    await this.#closeMonthsBefore(event.at)
    this.#batch.push(event)
    this.#rows += event.kind === 'sale' ? event.lines.length : 1
    if (this.#rows >= this.rowsABatch) await this.#commitBatch()
  }

  /** Ends on the first of the month after the last row. */
  async finish(lastAt: DateTime<true> | null) {
    await this.#commitBatch()
    if (lastAt) await this.#closeMonthsBefore(lastAt.plus({ months: 1 }))
  }

  /** The first month that is closed is that of the first event: it has nothing to close. */
  async #closeMonthsBefore(at: DateTime<true>) {
    const month = at.startOf('month')
    const { closedUntil } = this.progress
    let next = closedUntil ? closedUntil.plus({ months: 1 }) : month
    for (; next <= month; next = next.plus({ months: 1 })) {
      await this.#commitBatch()
      await new CloseMonth().handle(next)
      this.progress.closedUntil = next
    }
  }

  async #commitBatch() {
    const batch = this.#batch
    if (batch.length === 0) return
    const last = batch.at(-1)!
    const sales = batch.filter((event): event is SaleEvent => event.kind === 'sale')
    const returns = batch.filter((event): event is ReturnEvent => event.kind === 'return')
    await clock.at(last.at, () =>
      retryOnContention(() =>
        db.transaction(async (trx) => {
          await this.progress.advance(last, trx)
          await ensureStores(batch.map(customerOf), this.numbers, batch[0].at, trx)
          const orderIds = await this.#sales.handle(sales, trx)
          const soldNow = new Map(orderIds.map((id, index) => [id, sales[index]]))
          await this.#returns.handle(returns, soldNow, trx)
        })
      )
    )
    this.#batch = []
    this.#rows = 0
  }
}

function customerOf(event: ReplayEvent): string {
  return event.kind === 'sale' ? event.customer : event.record.customer
}
