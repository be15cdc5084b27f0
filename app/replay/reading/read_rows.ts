import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { ReplayError } from '#replay/replay_error'
import { COLUMNS, type CsvRow } from '#replay/reading/sales_record'

/**
 * A file's rows, one at a time, unpacked on the way.
 *
 * @param onBytes told how many bytes of the file were read meanwhile
 * @throws ReplayError where it cannot be read, or lacks a column
 */
export async function* readRows(
  path: string,
  onBytes: (bytes: number) => void
): AsyncGenerator<CsvRow> {
  const file = createReadStream(path)
  file.on('data', (chunk) => onBytes(chunk.length))
  const rows = parse({ bom: true, columns: (header: string[]) => assertColumns(path, header) })
  const unpacked = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  for (const stream of new Set([file, unpacked])) {
    stream.on('error', (error: Error) => rows.destroy(error))
  }
  try {
    for await (const row of unpacked.pipe(rows)) yield row as CsvRow
  } catch (error) {
    if (error instanceof ReplayError) throw error
    throw new ReplayError(`${path} cannot be read: ${(error as Error).message}`)
  } finally {
    file.destroy()
  }
}

function assertColumns(path: string, header: string[]): string[] {
  const missing = COLUMNS.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new ReplayError(`${path} has no column ${missing.join(', ')}`)
  return header
}
