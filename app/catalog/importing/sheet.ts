import { ok } from '#foundation'
import { IMPORT_LIMITS } from '#catalog/importing/import_limits'
import { readHeader, unusable, type Header } from '#catalog/importing/header'
import type { Problem } from '#catalog/importing/problem'
import { RecordReader, type CsvRecord } from '#catalog/importing/record_reader'
import type { ReadColumn } from '#catalog/importing/shopify_columns'

export interface SheetRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number
  cells: string[]
  /** The trimmed text of a cell; empty where the file has no such column. */
  cell: (column: ReadColumn) => string
  /** What is wrong with the row as such, before anyone looks at its cells. */
  problem: Problem | null
}

/** A CSV file with the columns we need, read row by row: its size does not matter to memory. */
export class Sheet {
  #tooLong: Problem | null = null

  static async open(text: AsyncIterable<string>) {
    const reader = new RecordReader(text)
    const first = await reader.next()
    if (!first) return unusable([reader.broken ?? wholeFile('empty_file')])
    const header = readHeader(first.record)
    if (header.ok) return ok(new Sheet(reader, header.value))
    reader.close()
    return header
  }

  private constructor(
    private readonly reader: RecordReader,
    readonly header: Header
  ) {}

  /** Why the rows ended before the file did; null where they did not. */
  get broken(): Problem | null {
    return this.reader.broken ?? this.#tooLong
  }

  async *rows(): AsyncGenerator<SheetRow> {
    try {
      for (let count = 0; ; count++) {
        const record = await this.reader.next()
        if (!record) return
        if (count === IMPORT_LIMITS.rows) {
          this.#tooLong = wholeFile('too_many_rows', { most: IMPORT_LIMITS.rows })
          return
        }
        if (record.record.some((cell) => cell.trim() !== '')) yield this.#row(record)
      }
    } finally {
      this.reader.close()
    }
  }

  #row({ record: cells, info }: CsvRecord): SheetRow {
    const { positions, columns } = this.header
    const row = info.records + info.empty_lines
    return {
      row,
      cells,
      cell: (column) => {
        const position = positions.get(column)
        return position === undefined ? '' : (cells[position] ?? '').trim()
      },
      problem: cells.length === columns.length ? null : wrongWidth(row, cells, columns),
    }
  }
}

export function wholeFile(code: Problem['code'], params: Problem['params'] = {}): Problem {
  return { row: 1, column: null, code, params }
}

function wrongWidth(row: number, cells: string[], columns: string[]): Problem {
  const code = cells.length < columns.length ? 'cells_missing' : 'cells_surplus'
  return { row, column: null, code, params: { found: cells.length, expected: columns.length } }
}
