import type { QueryClientContract } from '@adonisjs/lucid/types/database'

interface CheckToReplace {
  table: string
  /** A word that stands in this table's check only. */
  holds: string
  name: string
  check: string
}

/**
 * Gives a table another check in the place of an unnamed one. MySQL and MariaDB name such checks
 * each in their own way, so it is found by what it says.
 */
export async function replaceCheck(
  database: QueryClientContract,
  { table, holds, name, check }: CheckToReplace
) {
  const [found] = await database.rawQuery(
    `SELECT checks.CONSTRAINT_NAME AS name
       FROM information_schema.CHECK_CONSTRAINTS checks
       JOIN information_schema.TABLE_CONSTRAINTS owners
         ON owners.CONSTRAINT_SCHEMA = checks.CONSTRAINT_SCHEMA
        AND owners.CONSTRAINT_NAME = checks.CONSTRAINT_NAME AND owners.TABLE_NAME = ?
      WHERE checks.CONSTRAINT_SCHEMA = DATABASE() AND checks.CHECK_CLAUSE LIKE ?`,
    [table, `%${holds}%`]
  )
  for (const row of found) {
    await database.rawQuery(`ALTER TABLE ${table} DROP CONSTRAINT ${row.name}`)
  }
  await database.rawQuery(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${check})`)
}
