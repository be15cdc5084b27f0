import db from '@adonisjs/lucid/services/db'
import { clock, toDatabaseTime } from '#foundation'
import { eachTenant } from '#tenancy'
import { EnforceCaseDeadlines } from '#orders/actions/cases/enforce_case_deadlines'
import { REMIND_HOURS_BEFORE } from '#orders/case_deadlines'

/** Visits the tenants who have a case that is due, or will be within a day. */
export default class EnforceCaseDeadlinesTask {
  async run() {
    const horizon = clock.now().plus({ hours: REMIND_HOURS_BEFORE })
    const rows = await db
      .from('after_sales_cases')
      .where('due_at', '<=', toDatabaseTime(horizon))
      .distinct('tenant_id')
    const tenantIds = rows.map(({ tenant_id: id }) => Number(id))
    await eachTenant(() => new EnforceCaseDeadlines().handle(), 'active', tenantIds)
  }
}
