import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Real sales through the whole chain, with a known answer: docs/replay.md. */
export default class Replay extends BaseCommand {
  static commandName = 'replay'
  static description = 'Replay files of real sales through orders, ledger, earnings and payouts'
  static options: CommandOptions = { startApp: true }

  @args.spread({ description: 'CSV files of the Online Retail data set, gzipped or not, in order' })
  declare files: string[]

  @flags.string({ description: 'The tenant to replay into; created if need be', default: 'replay' })
  declare tenant: string

  @flags.string({ description: 'Write every payee’s balances to this CSV file' })
  declare out?: string

  @flags.boolean({ description: 'Print the summary as one JSON object' })
  declare json: boolean

  async run() {
    const { ReplayError } = await import('#replay/replay_error')
    const started = performance.now()
    try {
      await this.#replay()
      await this.#report(Math.round((performance.now() - started) / 100) / 10)
    } catch (error) {
      if (!(error instanceof ReplayError)) throw error
      this.logger.error(error.message)
      this.exitCode = 1
    }
  }

  async #replay() {
    const { stat } = await import('node:fs/promises')
    const { ReplayFiles } = await import('#replay')
    const { ProgressBar } = await import('#replay/progress_bar')
    const sizes = await Promise.all(
      this.files.map((path) =>
        stat(path).then(
          ({ size }) => size,
          () => 0
        )
      )
    )
    const bar = new ProgressBar(sizes.reduce((sum, size) => sum + size, 0))
    const onBytes = (bytes: number) => bar.add(bytes)
    await new ReplayFiles().handle({ paths: this.files, tenantSlug: this.tenant, onBytes })
    bar.finish()
  }

  async #report(seconds: number) {
    const { writeFile } = await import('node:fs/promises')
    const { runInTenant } = await import('#foundation')
    const { Tenant } = await import('#tenancy')
    const { balancesCsv, payeeBalances, replaySummary, summaryLines } = await import('#replay')
    const tenant = await Tenant.findByOrFail('slug', this.tenant)
    await runInTenant(tenant.scope, async () => {
      if (this.out) await writeFile(this.out, balancesCsv(await payeeBalances()))
      const summary = { ...(await replaySummary()), seconds }
      if (this.json) process.stdout.write(`${JSON.stringify(summary, asNumber)}\n`)
      else for (const line of summaryLines(summary)) this.logger.log(line)
    })
  }
}

/** Minor units of the data set stay far below 2^53, where JSON's numbers are still exact. */
function asNumber(_key: string, value: unknown) {
  return typeof value === 'bigint' ? Number(value) : value
}
