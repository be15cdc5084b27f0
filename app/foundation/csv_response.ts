import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { HttpContext } from '@adonisjs/core/http'
import { currentTenant, runInTenant } from '#foundation/tenant_scope'

type Row = (string | number | null)[]

interface Table {
  columns: string[]
  rows: Row[]
}

interface PagedTable {
  columns: string[]
  /** Read one after the other, when the one before is on its way. */
  pages: AsyncGenerator<Row[]>
}

/** Marks the file as UTF-8 for spreadsheet programs. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Answers with a CSV file. A text that a spreadsheet would run as a formula is quoted away.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvResponse(response: HttpContext['response'], filename: string, table: Table) {
  announce(response, filename)
  return response.send(BYTE_ORDER_MARK + stringify([table.columns]) + lines(table.rows))
}

/** The same for tables of any length: sent page by page, so that none is held in memory whole. */
export function csvStream(response: HttpContext['response'], filename: string, table: PagedTable) {
  announce(response, filename)
  return response.stream(Readable.from(textOf(table)))
}

/** The response is sent when the request's work is over, and its tenant gone: pages take it along. */
function textOf({ columns, pages }: PagedTable): AsyncGenerator<string> {
  const tenant = currentTenant()
  return (async function* () {
    yield BYTE_ORDER_MARK + stringify([columns])
    for (;;) {
      const page = await runInTenant(tenant, () => pages.next())
      if (page.done) return
      yield lines(page.value)
    }
  })()
}

function announce(response: HttpContext['response'], filename: string) {
  response.header('content-type', 'text/csv; charset=utf-8')
  response.header('content-disposition', `attachment; filename="${filename}"`)
}

function lines(rows: Row[]): string {
  return stringify(rows.map((row) => row.map((cell) => (cell === null ? '' : harmless(cell)))))
}

const NUMBER = /^-?\d+(\.\d+)?$/

function harmless(cell: string | number): string {
  const text = String(cell)
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
