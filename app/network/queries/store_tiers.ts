import { tenantTable } from '#foundation'

/** The tiers that stores of the tenant are in. */
export async function storeTiers(): Promise<string[]> {
  const rows = await tenantTable('stores').distinct('tier').orderBy('tier')
  return rows.map(({ tier }) => tier)
}
