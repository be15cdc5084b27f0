import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class TenantCreate extends BaseCommand {
  static commandName = 'tenant:create'
  static description = 'Create a tenant and invite its first administrator by mail'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'First part of its host name: small letters, digits, hyphens' })
  declare slug: string

  @flags.string({ description: 'Its name, as its people read it', required: true })
  declare name: string

  @flags.string({ description: 'ISO 4217 code of its one currency', default: 'USD' })
  declare currency: string

  @flags.string({ description: 'IANA time zone', default: 'UTC' })
  declare timezone: string

  @flags.string({ description: 'Language: en or zh', default: 'en' })
  declare locale: string

  @flags.string({ description: 'Jurisdiction: cn, eu or us', default: 'us' })
  declare jurisdiction: string

  @flags.number({ description: 'Days in which a customer may return', default: 14 })
  declare returnWindowDays: number

  @flags.string({ description: "The first administrator's name", required: true })
  declare adminName: string

  @flags.string({ description: "The first administrator's email", required: true })
  declare adminEmail: string

  async run() {
    const { SYSTEM } = await import('#foundation')
    const { CreateTenant, tenantUrl } = await import('#tenancy')
    const { newTenantValidator } = await import('#tenancy/validators/tenant_validators')
    const [error, tenant] = await newTenantValidator.tryValidate(this.#input())
    if (error)
      return this.#refuse(error.messages.map(({ message }: { message: string }) => message))

    const result = await new CreateTenant().handle(tenant, SYSTEM)
    if (!result.ok) return this.#refuse([`The address "${tenant.slug}" is taken`])
    this.logger.success(`${tenant.name} lives at ${tenantUrl(tenant.slug)}`)
    this.logger.info(`A mail invites ${tenant.adminEmail}; a worker sends it`)
  }

  #input() {
    const { slug, name, currency, timezone, locale, jurisdiction, returnWindowDays } = this
    const { adminName, adminEmail } = this
    return {
      ...{ slug, name, currency, timezone, locale, jurisdiction, returnWindowDays },
      ...{ adminName, adminEmail },
    }
  }

  #refuse(reasons: string[]) {
    for (const reason of reasons) this.logger.error(reason)
    this.exitCode = 1
  }
}
