import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId } from '#foundation/tenant_scope'

const ROWS_A_STATEMENT = 1_000

type Row = Record<string, unknown>

/**
 * Inserts any number of rows of the current tenant, a thousand a statement, in the given order.
 *
 * @returns their ids: InnoDB numbers the rows of one INSERT … VALUES one after the other, whatever
 * others insert meanwhile (`auto_increment_increment` is left at 1)
 * @see https://dev.mysql.com/doc/refman/8.0/en/innodb-auto-increment-handling.html
 */
export async function insertRows(
  trx: TransactionClientContract,
  table: string,
  rows: Row[]
): Promise<number[]> {
  const owned = rows.map((row) => ({ tenant_id: currentTenantId(), ...row }))
  const ids: number[] = []
  for (const part of chunks(owned)) {
    const [firstId] = await trx.table(table).multiInsert(part)
    ids.push(...part.map((_, index) => Number(firstId) + index))
  }
  return ids
}

interface EachUpdate<Columns extends string> {
  /** SQL types of the values each row brings beside its `id`. */
  columns: Record<Columns, 'BIGINT' | 'INT' | 'DATETIME' | 'VARCHAR(255)'>
  rows: ({ id: number } & Record<NoInfer<Columns>, number | bigint | string | null>)[]
  /** Assignments; `target` is the table's row, `step` the values brought. */
  set: string
  /** Rows that do not fulfil it are left alone, and not counted. */
  where?: string
}

/**
 * Updates many rows of the current tenant by id, each with its own values, in one statement per
 * thousand rows. Rows are locked in the order given, so give them sorted.
 *
 * @returns how many rows were found (and fulfilled `where`), whether or not a value changed
 */
export async function updateEach<Columns extends string>(
  trx: TransactionClientContract,
  table: string,
  { columns, rows, set, where = 'TRUE' }: EachUpdate<Columns>
): Promise<number> {
  const typed = Object.entries({ id: 'BIGINT', ...columns })
    .map(([name, type]) => `${name} ${type} PATH '$.${name}'`)
    .join(', ')
  /* STRAIGHT_JOIN: the values lead, so that only their rows are read and locked. */
  const statement = `
    UPDATE JSON_TABLE(?, '$[*]' COLUMNS (${typed})) step
    STRAIGHT_JOIN ${table} target ON target.tenant_id = ? AND target.id = step.id
    SET ${set} WHERE ${where}`
  let found = 0
  for (const part of chunks(rows)) {
    const [result] = await trx.rawQuery(statement, [toJson(part), currentTenantId()])
    found += result.affectedRows
  }
  return found
}

function toJson(rows: unknown[]): string {
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
}

function* chunks<Item>(items: Item[]) {
  for (let start = 0; start < items.length; start += ROWS_A_STATEMENT) {
    yield items.slice(start, start + ROWS_A_STATEMENT)
  }
}
