import { stringify } from 'csv-stringify/sync'
import type { HttpContext } from '@adonisjs/core/http'

interface Table {
  columns: string[]
  rows: (string | number | null)[][]
}

/** Marks the file as UTF-8 for spreadsheet programs. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Answers with a CSV file. A text that a spreadsheet would run as a formula is quoted away.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvResponse(response: HttpContext['response'], filename: string, table: Table) {
  response.header('content-type', 'text/csv; charset=utf-8')
  response.header('content-disposition', `attachment; filename="${filename}"`)
  const rows = table.rows.map((row) => row.map((cell) => (cell === null ? '' : harmless(cell))))
  return response.send(BYTE_ORDER_MARK + stringify([table.columns, ...rows]))
}

const NUMBER = /^-?\d+(\.\d+)?$/

function harmless(cell: string | number): string {
  const text = String(cell)
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
