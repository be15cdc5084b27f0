import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { DemoTenant } from '#database/demo/index'

export default class DemoLogins extends BaseCommand {
  static commandName = 'demo:logins'
  static description = 'Print where to look, and with which logins'
  static options: CommandOptions = { startApp: true }

  async run() {
    const tenancy = await import('#tenancy')
    const { DEMO_TENANTS } = await import('#database/demo/seed/seed_demo')
    const { DEMO_PASSWORD } = await import('#database/demo/seed/seeding')
    const { OPERATOR_EMAIL } = await import('#database/demo/seed/seed_operator')

    const table = this.ui.table()
    table.head(['Hat', 'Address', 'Login'])
    for (const plan of DEMO_TENANTS) {
      if (!(await tenancy.Tenant.findBy('slug', plan.slug))) continue
      for (const row of rowsOf(plan, tenancy)) table.row(row)
    }
    table.row(['Operator of the SaaS', tenancy.operatorUrl('/operator'), OPERATOR_EMAIL])
    table.render()
    this.logger.log(`Every password is ${DEMO_PASSWORD}`)
  }
}

type Row = [string, string, string]
type Addresses = Pick<typeof import('#tenancy'), 'storeUrl' | 'tenantUrl'>

function rowsOf(plan: DemoTenant, { storeUrl, tenantUrl }: Addresses): Row[] {
  const name = plan.name.en
  const store = plan.stores.find(({ slug }) => slug === plan.showcase)!
  const brand = plan.brands[0]
  const staff = plan.staff.map(({ role, email }): Row => [
    `${name}: ${role.replace('_', ' ')}`,
    tenantUrl(plan.slug, '/sign-in'),
    email,
  ])
  return [
    [`${name}: a shop`, storeUrl(plan.slug, store.slug), 'nobody needs one'],
    [`${name}: its store owner`, tenantUrl(plan.slug, '/sign-in'), store.owner.email],
    [`${name}: a brand`, tenantUrl(plan.slug, '/sign-in'), brand.contact.email],
    ...staff,
  ]
}
