import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Runs one of the benches of start/benches.ts, on a database that is made for it and dropped. */
export default class BenchCommand extends BaseCommand {
  static commandName = 'bench'
  static description = 'Measure a part of the product under load, on a database of its own'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'Which one; without it, their names are listed', required: false })
  declare name?: string

  @flags.boolean({ description: 'Print the result as one JSON object' })
  declare json: boolean

  async run() {
    const { BENCHES } = await import('#start/benches')
    const load = BENCHES[this.name ?? '']
    if (!load) {
      this.logger.error(this.name ? `There is no bench "${this.name}".` : 'Which one?')
      this.logger.log(`Benches: ${Object.keys(BENCHES).join(', ')}`)
      this.exitCode = 1
      return
    }
    const { inBenchDatabase } = await import('#foundation/bench/bench_database')
    const { default: Bench } = await load()
    const { json, lines } = await inBenchDatabase(() =>
      new Bench().run((line) => process.stderr.write(`${line}\n`))
    )
    if (this.json) process.stdout.write(`${JSON.stringify(json)}\n`)
    else for (const line of lines) this.logger.log(line)
  }
}
