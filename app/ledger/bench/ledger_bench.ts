import db from '@adonisjs/lucid/services/db'
import {
  median,
  retryOnContention,
  runInTenant,
  throughput,
  type Bench,
  type BenchResult,
} from '#foundation'
import { Tenant } from '#tenancy'
import { findOrCreateAccounts } from '#ledger/accounts/find_or_create_accounts'
import { PostJournals } from '#ledger/actions/post_journals'
import { bareInserts } from '#ledger/bench/bare_inserts'
import { orderAccounts, orderJournal } from '#ledger/bench/order_journals'

/** How many orders each round books, chosen to take about a second. */
const ROUNDS = [
  { connections: 1, orders: 500 },
  { connections: 4, orders: 1_200 },
  { connections: 16, orders: 2_000 },
]
const TIMES = 7

interface Run {
  connections: number
  journals_per_second: number
  bare_per_second: number
  /** Of the two medians, in hundredths. */
  ratio: number
}

/**
 * Books paid orders as production does, one a transaction, and beside it inserts the same rows, also
 * one order a transaction, with nothing but mysql2; the two by turns, on the same tables.
 */
export default class LedgerBench implements Bench {
  #nextOrder = 1

  async run(report: (line: string) => void): Promise<BenchResult> {
    const tenant = await Tenant.create({
      slug: 'bench',
      name: 'Bench',
      currency: 'USD',
      timezone: 'UTC',
      locale: 'en',
      jurisdiction: 'us',
      returnWindowDays: 14,
      reservationMinutes: 30,
      themeColor: '#1f6f54',
      status: 'active',
    })
    const runs = await runInTenant(tenant.scope, async () => {
      const measured: Run[] = []
      for (const round of ROUNDS) measured.push(await this.#measure(round, report))
      return measured
    })
    return { json: { runs }, lines: runs.map(lineOf) }
  }

  async #measure({ connections, orders }: (typeof ROUNDS)[number], report: (line: string) => void) {
    const accounts = await db.transaction((trx) => findOrCreateAccounts(orderAccounts(), trx))
    const bare = bareInserts(connections, accounts)
    const rates = { booked: [] as number[], bare: [] as number[] }
    for (let time = 0; time <= TIMES; time++) {
      const first = this.#nextOrder
      this.#nextOrder += orders
      const booked = await throughput(orders, connections, (n) => bookOrder(first + n))
      const inserted = await throughput(orders, connections, (n) =>
        bare.insert(orderJournal(first + n))
      )
      report(
        `${connections} connections: ${Math.round(booked)} a second, bare ${Math.round(inserted)}`
      )
      /* The first time opens connections and warms both up. */
      if (time === 0) continue
      rates.booked.push(booked)
      rates.bare.push(inserted)
    }
    await bare.close()
    return runOf(connections, median(rates.booked), median(rates.bare))
  }
}

function bookOrder(number: number) {
  return retryOnContention(() =>
    db.transaction((trx) => new PostJournals().handle([orderJournal(number)], trx))
  )
}

function runOf(connections: number, booked: number, bare: number): Run {
  return {
    connections,
    journals_per_second: Math.round(booked),
    bare_per_second: Math.round(bare),
    ratio: Math.round((booked / bare) * 100) / 100,
  }
}

function lineOf(run: Run): string {
  return `${run.connections} connections: ${run.journals_per_second} journals a second, bare ${run.bare_per_second}, ratio ${run.ratio}`
}
