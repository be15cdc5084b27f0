import { randomBytes } from 'node:crypto'
import { createPool, type PoolConnection, type ResultSetHeader } from 'mysql2/promise'
import { throughput } from '#foundation'
import type { TableRows } from '#bench/checkout/checkout_rows'
import { databaseAddress } from '#bench/stage/database_address'

/** Columns in which no two checkouts have the same. */
const UNIQUE = [
  ...['number', 'access_code', 'idempotency_key', 'reference', 'token', 'email'],
  ...['session_id', 'payment_intent_id', 'charge_id', 'stripe_event_id'],
]
/** Names a row that is written after its own, and so is put in by an update. */
const LATER = ['paid_by_payment_id']
/** With an index behind it, a code fits into the shortest of them. */
const CODE_BYTES = 9

type Value = string | number | Date | null
type Row = Record<string, Value>

/**
 * The yardstick: the rows of a checkout inserted into the same tables with nothing but mysql2, one
 * statement a table, all in one transaction. Nothing is looked up, no stock is taken, no balance
 * kept, nobody is answered.
 *
 * @returns how many times a second
 */
export async function bareRate(tables: TableRows[], connections: number, count: number) {
  const pool = createPool({ ...databaseAddress(), connectionLimit: connections, timezone: 'Z' })
  pool.on('connection', (fresh) =>
    fresh.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED')
  )
  const insert = async () => {
    const connection = await pool.getConnection()
    try {
      await connection.query('BEGIN')
      await insertCopy(tables, connection)
      await connection.query('COMMIT')
    } finally {
      connection.release()
    }
  }
  try {
    await throughput(connections, connections, insert)
    return await throughput(count, connections, insert)
  } finally {
    await pool.end()
  }
}

async function insertCopy(tables: TableRows[], connection: PoolConnection) {
  const code = randomBytes(CODE_BYTES).toString('hex')
  /* By the column that names it and its old value, the id of the copy. */
  const copies = new Map<string, number>()
  for (const { table, childColumn, rows } of tables) {
    if (rows.length === 0) continue
    const copied = rows.map(({ id, ...row }, index) => copyOf(row, `${code}${index}`, copies))
    const columns = Object.keys(copied[0])
    const values = copied.map((row) => columns.map((column) => row[column]))
    const [{ insertId }] = await connection.query<ResultSetHeader>('INSERT INTO ?? (??) VALUES ?', [
      ...[table, columns, values],
    ])
    if (!childColumn) continue
    rows.forEach(({ id }, index) => copies.set(`${childColumn} ${id}`, insertId + index))
  }
}

function copyOf(row: Row, code: string, copies: ReadonlyMap<string, number>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (LATER.includes(column)) return [column, null]
      if (UNIQUE.includes(column) && value !== null) return [column, code]
      const parent = column === 'source_id' ? 'order_id' : column
      return [column, copies.get(`${parent} ${value}`) ?? value]
    })
  )
}
