import { clock, runInTenant, type Bench, type BenchResult } from '#foundation'
import { Tenant } from '#tenancy'
import { stageSales } from '#commissions/bench/stage_sales'
import { simulatePlan } from '#commissions/simulation/simulate_plan'
import { countSoldLines } from '#commissions/simulation/sold_lines'

const LINES = 100_000
const MEBIBYTE = 1_048_576

/** Runs a draft over 100,000 sold lines: how long it takes, and how far the memory grows. */
export default class SimulateBench implements Bench {
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
    return runInTenant(tenant.scope, async () => {
      report(`staging ${LINES} sold lines`)
      await stageSales(LINES)
      const period = { from: clock.now().minus({ years: 1 }), until: clock.now().plus({ days: 1 }) }
      const lines = await countSoldLines(period)
      const memoryBefore = process.memoryUsage().rss
      let mostMemory = memoryBefore
      const startedAt = performance.now()
      await simulatePlan(DRAFT, period, async (done) => {
        mostMemory = Math.max(mostMemory, process.memoryUsage().rss)
        if (done % 20_000 === 0) report(`${done} lines`)
        return true
      })
      const seconds = Math.round(performance.now() - startedAt) / 1_000
      const grownMebibytes = Math.round((mostMemory - memoryBefore) / MEBIBYTE)
      return {
        json: { lines, seconds, memory_grown_mib: grownMebibytes },
        lines: [`${lines} lines in ${seconds} s; memory grew by ${grownMebibytes} MiB`],
      }
    })
  }
}

const DRAFT = {
  rules: [
    {
      scope: 'tenant' as const,
      scopeId: 0,
      storeTier: '',
      base: 'gross' as const,
      rates: { owner: 1300, upline1: 400, upline2: 200, promoter: 300 },
      markupShareBp: 10_000,
    },
  ],
  selfPurchaseEarns: false,
  holdDays: 0,
  platformDiscountMaxBp: 0,
}
