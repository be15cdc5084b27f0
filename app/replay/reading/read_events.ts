import { basename } from 'node:path'
import type { DateTime } from 'luxon'
import { EventAssembler } from '#replay/reading/event_assembler'
import { readRows } from '#replay/reading/read_rows'
import type { ReplayEvent } from '#replay/reading/replay_event'
import { readRecord } from '#replay/reading/sales_record'
import type { StoreNumbers } from '#replay/progress/store_numbers'
import {
  beginFile,
  noCounts,
  type FileCounts,
  type ReplayFile,
} from '#replay/progress/replay_files'

/** What the files turned out to hold, known when all are read. */
export interface ReadFiles {
  counts: Map<ReplayFile, FileCounts>
  lastAt: DateTime<true> | null
}

interface ReadEventsInput {
  files: readonly ReplayFile[]
  /** Rows of the files that were replayed before. */
  rowsBefore: number
  numbers: StoreNumbers
  onBytes: (bytes: number) => void
}

/**
 * The events of files, in order of time. Numbers the stores on the way, by the order of the rows.
 *
 * @throws ReplayError where a file or a row cannot be read
 */
export async function* readEvents(
  { files, rowsBefore, numbers, onBytes }: ReadEventsInput,
  read: ReadFiles
): AsyncGenerator<ReplayEvent> {
  const assembler = new EventAssembler()
  let rowNumber = rowsBefore
  for (const file of files) {
    await beginFile(file, rowNumber)
    const counts = noCounts()
    read.counts.set(file, counts)
    for await (const row of readRows(file.path, onBytes)) {
      counts.rows += 1
      rowNumber += 1
      const record = readRecord(row, `${basename(file.path)}, row ${counts.rows}`)
      if (!read.lastAt || record.at > read.lastAt) read.lastAt = record.at
      if ('skipped' in record) {
        counts.skipped[record.skipped] += 1
        continue
      }
      if (record.kind === 'return') counts.returnedUnits += record.quantity
      numbers.note(record.customer)
      yield* assembler.add({ ...record, row: rowNumber })
    }
  }
  yield* assembler.finish()
}
