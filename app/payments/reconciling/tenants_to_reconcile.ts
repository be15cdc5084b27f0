import db from '@adonisjs/lucid/services/db'

/** What Stripe has not told the end of; each is one key of an index. */
const UNFINISHED = [
  "payments WHERE state = 'created'",
  "payments WHERE state = 'open'",
  "payments WHERE state = 'succeeded' AND fee_minor IS NULL",
  "refunds WHERE state = 'created'",
  "refunds WHERE state = 'pending'",
  "disputes WHERE state = 'open'",
  "disputes WHERE state = 'under_review'",
]

/**
 * Tenants of whom anything at Stripe is unfinished, so that a thousand idle ones are not visited
 * each minute. One statement that looks at a few keys of each tenant: `LIMIT` keeps the database
 * from gathering all tenants' rows instead, as it does for EXISTS.
 *
 * @returns their ids
 */
export async function tenantsToReconcile(): Promise<number[]> {
  const anything = UNFINISHED.map(
    (rows) => `(SELECT 1 FROM ${rows} AND tenant_id = tenants.id LIMIT 1) IS NOT NULL`
  )
  const [rows] = await db.rawQuery(
    `SELECT tenants.id FROM tenants WHERE ${anything.join(' OR ')} ORDER BY tenants.id`
  )
  return (rows as { id: number }[]).map(({ id }) => Number(id))
}
