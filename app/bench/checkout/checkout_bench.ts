import { createConnection } from 'mysql2/promise'
import type { Bench, BenchResult } from '#foundation'
import { bareRate } from '#bench/checkout/bare_inserts'
import { rowsOfACheckout, type TableRows } from '#bench/checkout/checkout_rows'
import { givenAFair, type Fair } from '#bench/checkout/fair'
import { percentile } from '#bench/checkout/percentile'
import { runCheckouts, type RunOfCheckouts } from '#bench/checkout/run_checkouts'
import { databaseAddress } from '#bench/stage/database_address'
import { ProductionStage, type ProcessorTimes } from '#bench/stage/production_stage'
import { StatementCounter } from '#bench/stage/statement_counter'

const CONNECTIONS = [1, 8, 32]
const SECONDS_EACH = 12
const WARM_UP = 300
const COUNTED = 40
const BARE_TRANSACTIONS = 1_500
const FAIR = { stores: 40, brands: 4, variantsOfEach: 50, stock: 1_000_000 }

/**
 * Whole checkouts by HTTP: into the cart, the checkout with its address, the order, paid on the
 * simulator's page, told by webhook, booked in the ledger. The app runs as its production build,
 * with worker and simulator beside it.
 */
export default class CheckoutBench implements Bench {
  async run(report: (line: string) => void): Promise<BenchResult> {
    report('Building, starting, stocking …')
    const stage = await ProductionStage.prepare()
    try {
      const fair = await givenAFair('bench', FAIR)
      const { statements, rows } = await this.#countStatements(stage, fair)
      report(`${statements} statements a checkout`)
      await stage.start()
      await runCheckouts(stage, fair, { connections: 8, until: (begun) => begun >= WARM_UP })
      const runs = []
      for (const connections of CONNECTIONS) {
        const until = (_: number, seconds: number) => seconds >= SECONDS_EACH
        const run = await runCheckouts(stage, fair, { connections, until })
        const bare = await bareRate(rows, connections, BARE_TRANSACTIONS)
        runs.push({ ...figuresOf(run), bare })
        report(lineOf(runs.at(-1)!))
        for (const message of new Set(run.errors.map((error) => error.message))) report(message)
      }
      return resultOf(runs, statements)
    } finally {
      await stage.dismantle()
    }
  }

  /** One after the other, through a counter; what an idle worker asks meanwhile is taken off. */
  async #countStatements(stage: ProductionStage, fair: Fair) {
    const counter = await StatementCounter.before(databaseAddress())
    await stage.start({ databasePort: counter.port })
    const some = { connections: 1, until: (begun: number) => begun >= COUNTED }
    await runCheckouts(stage, fair, some)
    const before = counter.statements
    const { seconds } = await runCheckouts(stage, fair, some)
    const during = counter.statements - before
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
    const idle = counter.statements - before - during
    await stage.stop()
    await counter.close()
    return { statements: Math.round((during - idle) / COUNTED), rows: await this.#rows() }
  }

  async #rows(): Promise<TableRows[]> {
    const connection = await createConnection({ ...databaseAddress(), timezone: 'Z' })
    const rows = await rowsOfACheckout(connection, 2 * COUNTED)
    await connection.end()
    return rows
  }
}

interface Figures {
  connections: number
  checkouts_per_second: number
  p50_ms: number
  p95_ms: number
  p99_ms: number
  errors: number
  /** Processor time of a checkout in each process, by name, in milliseconds. */
  processor_ms: ProcessorTimes
}

type MeasuredRun = Figures & { bare: number }

const tenths = (value: number) => Math.round(value * 10) / 10

function figuresOf(run: RunOfCheckouts): Figures {
  const { connections, millis, errors, seconds, processorTimes } = run
  const each = ([name, total]: [string, number]) => [name, tenths(total / millis.length)]
  return {
    connections,
    checkouts_per_second: tenths(millis.length / seconds),
    p50_ms: tenths(percentile(millis, 50)),
    p95_ms: tenths(percentile(millis, 95)),
    p99_ms: tenths(percentile(millis, 99)),
    errors: errors.length,
    processor_ms: Object.fromEntries(Object.entries(processorTimes).map(each)),
  }
}

/** The ratio is that of the fastest run, to the bare rate at as many connections. */
function resultOf(measured: MeasuredRun[], statements: number): BenchResult {
  const fastest = measured.reduce((a, b) =>
    a.checkouts_per_second > b.checkouts_per_second ? a : b
  )
  const ratio = Math.round((fastest.checkouts_per_second / fastest.bare) * 100) / 100
  const json = {
    runs: measured.map(({ bare, ...figures }) => figures),
    bare_per_second: Math.round(fastest.bare),
    ratio,
    statements_per_checkout: statements,
  }
  const last = `${statements} statements a checkout; ratio ${ratio} at ${fastest.connections} connections`
  return { json, lines: [...measured.map(lineOf), last] }
}

function lineOf(run: MeasuredRun): string {
  const { connections, checkouts_per_second: rate, p50_ms: p50, p95_ms: p95, p99_ms: p99 } = run
  const times = Object.entries(run.processor_ms).map(([name, millis]) => `${name} ${millis}`)
  return (
    `${connections} connections: ${rate} checkouts a second (bare ${Math.round(run.bare)}), ` +
    `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, ${run.errors} errors; ` +
    `processor time of each in ms: ${times.join(', ')}`
  )
}
