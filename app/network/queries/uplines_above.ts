import db from '@adonisjs/lucid/services/db'
import { currentTenantId } from '#foundation'

export interface UplineStore {
  name: string
  slug: string
  /** 1 for the recruiter, 2 for the recruiter's recruiter, and so on. */
  level: number
}

/** The whole chain of recruiters above a store, the nearest first, in one query. */
export async function uplinesAbove(storeId: number): Promise<UplineStore[]> {
  const tenantId = currentTenantId()
  const [rows] = await db.rawQuery(
    `WITH RECURSIVE chain (store_id, level) AS (
       SELECT recruiter_store_id, 1 FROM lineages
       WHERE tenant_id = ? AND store_id = ? AND recruiter_store_id IS NOT NULL
       UNION ALL
       SELECT lineages.recruiter_store_id, chain.level + 1 FROM chain
       JOIN lineages ON lineages.tenant_id = ? AND lineages.store_id = chain.store_id
       WHERE lineages.recruiter_store_id IS NOT NULL
     )
     SELECT stores.name, stores.slug, chain.level FROM chain
     JOIN stores ON stores.tenant_id = ? AND stores.id = chain.store_id
     ORDER BY chain.level`,
    [tenantId, storeId, tenantId, tenantId]
  )
  return rows
}
