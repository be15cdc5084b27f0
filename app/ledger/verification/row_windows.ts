import { currentTenantId } from '#foundation'
import type { VerificationScope } from '#ledger/verification/ledger_check'

/** The rows with `after < key <= through`. */
export interface RowWindow {
  after: number
  through: number
}

/** Cuts the current tenant's rows of a table into windows of so many, by a key that grows. */
export async function* rowWindows(
  { client, tell }: VerificationScope,
  table: string,
  { key = 'id', size = 5_000 } = {}
): AsyncIterable<RowWindow> {
  const tenantId = currentTenantId()
  const range = await client
    .from(table)
    .where('tenant_id', tenantId)
    .min(`${key} as first`)
    .max(`${key} as last`)
    .first()
  const [first, last] = [Number(range.first ?? 1), Number(range.last ?? 0)]
  let after = first - 1
  while (after < last) {
    const [rows] = await client.rawQuery(
      `SELECT MAX(${key}) AS through FROM (
         SELECT ${key} FROM ${table} WHERE tenant_id = ? AND ${key} > ? ORDER BY ${key} LIMIT ?
       ) rows_ahead`,
      [tenantId, after, size]
    )
    const through = Number(rows[0].through)
    yield { after, through }
    tell((through - first + 1) / (last - first + 1))
    after = through
  }
}
