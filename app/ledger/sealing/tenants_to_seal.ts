import db from '@adonisjs/lucid/services/db'

/**
 * Tenants with a journal beyond the mark of their chain: unsealed, or sealed so lately that another
 * may still appear before it. One statement that reads one key of each tenant (a loose index scan),
 * so that a thousand idle tenants cost nothing each minute.
 *
 * @returns their ids
 */
export async function tenantsToSeal(): Promise<number[]> {
  const [rows] = await db.rawQuery(`
    SELECT latest.tenant_id
      FROM (SELECT tenant_id, MAX(id) AS id FROM ledger_journals GROUP BY tenant_id) latest
      LEFT JOIN ledger_seal_heads heads ON heads.tenant_id = latest.tenant_id
     WHERE latest.id > COALESCE(heads.through_journal_id, 0)`)
  return (rows as { tenant_id: number }[]).map((row) => Number(row.tenant_id))
}
