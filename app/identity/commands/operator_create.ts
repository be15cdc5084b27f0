import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class OperatorCreate extends BaseCommand {
  static commandName = 'operator:create'
  static description = 'Create an operator of the SaaS, or give one a new password'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'Email to sign in with' })
  declare email: string

  @flags.string({ description: 'Name; the email, where left out' })
  declare name?: string

  @flags.string({ description: 'Password of at least 10 characters; made up, where left out' })
  declare password?: string

  async run() {
    const { operatorUrl, publicCode } = await import('#foundation')
    const { SaveOperator } = await import('#identity')
    const password = this.password ?? publicCode(20)
    if (password.length < 10) {
      this.logger.error('A password needs at least 10 characters')
      this.exitCode = 1
      return
    }
    const operator = await new SaveOperator().handle({
      email: this.email,
      name: this.name ?? this.email,
      password,
    })
    this.logger.success(`${operator.email} may sign in at ${operatorUrl('/operator')}`)
    if (!this.password) this.logger.info(`Password: ${password}`)
  }
}
