import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { StripeSimulator as RunningSimulator } from '#payments/simulator/server'

/** Stripe's stand-in for demo and development, where no key of Stripe's is set. */
export default class StripeSimulator extends BaseCommand {
  static commandName = 'stripe:simulator'
  static description = 'Run the stand-in for Stripe at STRIPE_API_BASE'
  static options: CommandOptions = { startApp: true, staysAlive: true }

  #simulator: RunningSimulator | null = null

  async run() {
    const { default: env } = await import('#start/env')
    const base = env.get('STRIPE_API_BASE')
    if (!base) {
      this.logger.error('STRIPE_API_BASE is not set: there is no address to stand in at')
      this.exitCode = 1
      return this.terminate()
    }
    const { startStripeSimulator } = await import('#payments/simulator/server')
    const { stripeSecretKey } = await import('#payments/stripe')
    this.#simulator = await startStripeSimulator({
      port: Number(new URL(base).port),
      databasePath: await this.#databasePath(env.get('SIMULATOR_DATABASE')),
      secretKey: stripeSecretKey(),
      webhookSecret: env.get('STRIPE_WEBHOOK_SECRET'),
      webhookUrl: `http://127.0.0.1:${env.get('PORT')}/webhooks/stripe`,
    })
    this.logger.info(`Stripe simulator at ${this.#simulator.url}`)
  }

  async completed() {
    this.app.terminating(() => this.#simulator?.close())
  }

  async #databasePath(configured?: string) {
    const { dirname } = await import('node:path')
    const { mkdir } = await import('node:fs/promises')
    const path = configured ?? this.app.tmpPath('simulator.sqlite')
    await mkdir(dirname(path), { recursive: true })
    return path
  }
}
