import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Value = string | number | bigint | null

/**
 * Inserts rows in one statement and returns the id of the first. Written out, because the ledger is
 * the busiest of all: a query builder costs several times what it builds.
 */
export async function insertValues(
  table: string,
  columns: readonly string[],
  rows: readonly Value[][],
  trx: TransactionClientContract
): Promise<number> {
  const row = `(${columns.map(() => '?').join(', ')})`
  const [result] = await trx.rawQuery(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => row).join(', ')}`,
    rows.flat() as never
  )
  return Number(result.insertId)
}
