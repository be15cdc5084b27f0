import type { Connection, RowDataPacket } from 'mysql2/promise'

/** The tables in which a checkout leaves rows, parents first, and what their children call them. */
const TABLES = {
  customers: 'customer_id',
  carts: 'cart_id',
  orders: 'order_id',
  fulfilments: 'fulfilment_id',
  order_lines: 'order_line_id',
  order_events: null,
  stock_reservations: null,
  stock_movements: null,
  payments: null,
  stripe_events: null,
  outbox_messages: null,
  line_splits: 'line_split_id',
  earnings: null,
  shipping_shares: null,
  ledger_journals: 'journal_id',
  ledger_postings: null,
  demand_sources: null,
} as const

export interface TableRows {
  table: string
  /** How children name the id of a row, where there are any. */
  childColumn: string | null
  rows: RowDataPacket[]
}

/** What the last of some checkouts, all alike and one after the other, has inserted in each table. */
export async function rowsOfACheckout(
  connection: Connection,
  checkouts: number
): Promise<TableRows[]> {
  const left: TableRows[] = []
  for (const [table, childColumn] of Object.entries(TABLES)) {
    const [[{ count }]] = await connection.query<RowDataPacket[]>(
      'SELECT COUNT(*) AS count FROM ??',
      [table]
    )
    const orderColumn = table === 'demand_sources' ? 'source_id' : 'id'
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT * FROM ?? ORDER BY ?? DESC LIMIT ?',
      [table, orderColumn, Math.round(count / checkouts)]
    )
    left.push({ table, childColumn, rows: rows.reverse() })
  }
  return left
}
