import { type DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { clock, recordAudit, runInTenant, SYSTEM, tenantTable } from '#foundation'
import { MatureDue, planInForce, PublishPlan } from '#commissions'
import { lumen, planSales, qinghe, type DemoTenant } from '#database/demo/index'
import { CloseEnded } from '#orders/actions/close_ended'
import { buyOnSuggestion } from '#database/demo/seed/seed_purchasing'
import { payOnPayday } from '#database/demo/seed/seed_payouts'
import { seedAcceptances } from '#database/demo/seed/seed_acceptances'
import { seedCatalog } from '#database/demo/seed/seed_catalog'
import { issueInvoices } from '#database/demo/seed/seed_invoices'
import { seedNetwork } from '#database/demo/seed/seed_network'
import { seedOpenWork } from '#database/demo/seed/seed_open_work'
import { seedSales } from '#database/demo/seed/seed_sales'
import { seedTenant } from '#database/demo/seed/seed_tenant'
import type { Seeding } from '#database/demo/seed/seeding'
import type { Tenant } from '#tenancy'

const DAYS = 90
const SEED = 1

export const DEMO_TENANTS = [lumen, qinghe]

/**
 * Seeds one of the demo's tenants, with ninety days behind it. A run that was stopped goes on where
 * it was; a tenant that is whole is left alone.
 */
export async function seedDemo(plan: DemoTenant, report: Seeding['report']) {
  const until = clock.now().minus({ minutes: 10 }) as DateTime<true>
  const from = until.setZone(plan.timezone).startOf('day').minus({ days: DAYS }) as DateTime<true>
  const tenant = await clock.at(from, () => seedTenant(plan))

  await runInTenant(tenant.scope, async () => {
    if (await isSeeded(tenant)) return
    const firstDay = tenant.createdAt.setZone(plan.timezone).toISODate()!
    const orders = planSales({ tenant: plan, from: firstDay, days: DAYS, seed: SEED })
    const seeding: Seeding = { plan, tenant, orders, from, until, report }
    await clock.at(from, async () => {
      await seedCatalog(seeding)
      await publishPlan(seeding)
      await seedNetwork(seeding)
      await seedAcceptances(seeding)
    })
    await seedSales(seeding, async (day) => {
      await matureUntil(day)
      await new CloseEnded().handle()
      await issueInvoices(seeding, day)
      await buyOnSuggestion(seeding, day)
      await payOnPayday(seeding, day)
    })
    await clock.at(until, () => seedOpenWork(plan))
    await markSeeded(tenant)
    report('sales', 1)
  })
}

async function publishPlan({ plan, from }: Seeding) {
  if (await planInForce(from)) return
  const { owner, upline1, upline2, promoter } = plan.rates
  const published = await db.transaction((trx) =>
    new PublishPlan().handle(
      {
        name: plan.locale === 'zh' ? '标准佣金方案' : 'Standard plan',
        effectiveFrom: from,
        actor: SYSTEM,
        rules: [
          {
            scope: 'tenant',
            scopeId: 0,
            storeTier: '',
            base: 'gross',
            rates: { owner, upline1, upline2, promoter },
            markupShareBp: 10_000,
          },
        ],
      },
      trx
    )
  )
  if (!published.ok) throw new Error(`No demo plan: ${published.error.type}`)
}

async function matureUntil(now: DateTime<true>) {
  let more = true
  while (more) {
    const step = await db.transaction((trx) => new MatureDue().handle({ now, limit: 500 }, trx))
    more = step.more
  }
}

const SEEDED = 'demo.seeded'

async function isSeeded({ id }: Tenant): Promise<boolean> {
  const mark = { action: SEEDED, subject_type: 'tenant', subject_id: id }
  return (await tenantTable('audit_entries').where(mark).first()) !== null
}

async function markSeeded({ id }: Tenant) {
  await db.transaction((trx) =>
    recordAudit(trx, { actor: SYSTEM, action: SEEDED, subjectType: 'tenant', subjectId: id })
  )
}
