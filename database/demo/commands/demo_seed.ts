import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class DemoSeed extends BaseCommand {
  static commandName = 'demo:seed'
  static description = 'Fill an empty database with two tenants and ninety days of business'
  static options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Do nothing where tenants exist that are not the demo’s' })
  declare ifEmpty: boolean

  async run() {
    const { DEMO_TENANTS, seedDemo } = await import('#database/demo/seed/seed_demo')
    const { seedOperator } = await import('#database/demo/seed/seed_operator')
    if (this.ifEmpty && (await this.#hasOthers(DEMO_TENANTS.map(({ slug }) => slug)))) {
      this.logger.info('There are tenants already: no demo is seeded')
      return
    }
    await seedOperator()
    for (const plan of DEMO_TENANTS) {
      await seedDemo(plan, (step, share) => this.#show(plan.slug, step, share))
      if (this.#shown) process.stderr.write('\n')
      this.#shown = ''
    }
    this.logger.success('The demo is seeded')
  }

  async #hasOthers(demoSlugs: string[]) {
    const { Tenant } = await import('#tenancy')
    return (await Tenant.query().whereNotIn('slug', demoSlugs).first()) !== null
  }

  #shown = ''

  /** One line that is written over on a terminal, and a line for each tenth elsewhere. */
  #show(tenant: string, step: string, share: number) {
    const percent = Math.floor(share * 100)
    const steps = process.stderr.isTTY ? percent : percent - (percent % 25)
    const line = `${tenant}: ${step} ${steps} %`
    if (line === this.#shown) return
    this.#shown = line
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
  }
}
