import db from '@adonisjs/lucid/services/db'
import { clock, currentTenant } from '#foundation'

/** Counts a visit through a share link under its day, in the tenant's own days. */
export class RecordVisit {
  async handle({ shareLinkId }: { shareLinkId: number }) {
    const tenant = currentTenant()
    await db.rawQuery(
      `INSERT INTO share_link_visit_days (tenant_id, share_link_id, day, visits)
       VALUES (?, ?, ?, 1) ON DUPLICATE KEY UPDATE visits = visits + 1`,
      [tenant.id, shareLinkId, clock.now().setZone(tenant.timezone).toISODate()]
    )
  }
}
