import { pipeline, Readable } from 'node:stream'
import { CsvError, parse, type Info, type Parser } from 'csv-parse'
import type { Problem } from '#catalog/importing/problem'

export interface CsvRecord {
  record: string[]
  info: Info
}

/** Reads the records of a CSV text one by one, as fast as they are asked for. */
export class RecordReader {
  readonly #parser: Parser
  readonly #records: AsyncIterator<CsvRecord>
  #broken: Problem | null = null

  constructor(text: AsyncIterable<string>) {
    this.#parser = parse({ bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true })
    pipeline(Readable.from(text), this.#parser, () => {})
    this.#records = this.#parser[Symbol.asyncIterator]()
  }

  /** Why reading ended early; null where it did not. */
  get broken(): Problem | null {
    return this.#broken
  }

  /** The next record; null at the end, and where nothing that follows can be trusted. */
  async next(): Promise<CsvRecord | null> {
    try {
      const { value, done } = await this.#records.next()
      return done ? null : value
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      this.#broken = brokenBy(error)
      return null
    }
  }

  close() {
    this.#parser.destroy()
  }
}

/** Where a quote is misplaced or never closed, all that follows may be in the wrong cell. */
function brokenBy(error: CsvError): Problem {
  const info = error as unknown as Partial<Info>
  return {
    row: (info.records ?? 0) + (info.empty_lines ?? 0) + 1,
    column: null,
    code: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_not_closed' : 'quote_misplaced',
    params: { line: info.lines ?? 0 },
  }
}
