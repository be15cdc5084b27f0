import type { Readable } from 'node:stream'
import jschardet from 'jschardet'
import { fileTypeFromBuffer } from 'file-type'
import { fail, ok, type Result } from '#foundation'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
export type Encoding = (typeof ENCODINGS)[number]

export type UnreadableFile =
  | { type: 'empty_file' }
  | { type: 'workbook_file' }
  | { type: 'binary_file'; kind: string }
  | { type: 'wrong_encoding'; guess: string }

const KOREAN = /949|euc-kr/i
const SAMPLE_BYTES = 64 * 1024
/** Of the double bytes of a Chinese text, all but names and punctuation are everyday characters. */
const LEAST_SHARE_OF_EVERYDAY = 0.8

/**
 * In what encoding a file is written. UTF-8 is proven by decoding all of it; UTF-16 shows by its
 * mark or its zero bytes; what Chinese Excel writes (GB18030) must decode without an error and come
 * out as everyday Chinese. Everything else is refused rather than guessed.
 *
 * @param open a new stream of the file's bytes; it is read up to twice, never kept in memory
 */
export async function detectEncoding(
  open: () => Promise<Readable>
): Promise<Result<Encoding, UnreadableFile>> {
  const sample = await firstBytes(await open())
  if (sample.length === 0) return fail({ type: 'empty_file' })

  const fileType = await fileTypeFromBuffer(sample)
  if (fileType) {
    const isWorkbook = ['zip', 'xlsx', 'cfb', 'xls', 'ods', 'numbers'].includes(fileType.ext)
    return isWorkbook
      ? fail({ type: 'workbook_file' })
      : fail({ type: 'binary_file', kind: fileType.ext })
  }
  const wide = utf16Of(sample)
  if (wide) return ok(wide)
  if (sample.includes(0)) return fail({ type: 'binary_file', kind: '?' })
  if (await decodes(await open(), 'utf-8')) return ok('utf-8')

  const guess = jschardet.detect(sample).encoding ?? 'unknown'
  const isChinese = !KOREAN.test(guess) && isEverydayChinese(sample)
  if (isChinese && (await decodes(await open(), 'gb18030'))) return ok('gb18030')
  return fail({ type: 'wrong_encoding', guess })
}

/**
 * The file's text, piece by piece.
 *
 * @param fatal whether bytes that the encoding does not know throw a TypeError or become U+FFFD
 */
export async function* decoded(
  bytes: Readable,
  encoding: Encoding,
  { fatal } = { fatal: true }
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal })
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function decodes(bytes: Readable, encoding: Encoding): Promise<boolean> {
  try {
    const text = decoded(bytes, encoding)
    while (!(await text.next()).done);
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

async function firstBytes(bytes: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= SAMPLE_BYTES) break
  }
  return Buffer.concat(chunks)
}

function utf16Of(sample: Buffer): Encoding | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  const start = sample.subarray(0, 64)
  if (start.length < 4) return null
  const isZeroAt = (parity: number) => start.every((byte, at) => at % 2 !== parity || byte === 0)
  if (isZeroAt(1)) return 'utf-16le'
  return isZeroAt(0) ? 'utf-16be' : null
}

/**
 * Whether the bytes look like GB 2312's level one, the 3,755 most frequent characters, which lie at
 * B0A1–D7F9. Big5, Shift-JIS and the Latin tables use other bytes; Korean ones use the same.
 */
function isEverydayChinese(sample: Buffer): boolean {
  let characters = 0
  let everyday = 0
  for (let at = 0; at < sample.length - 1; at++) {
    if (sample[at] < 0x81) continue
    const isPunctuation = sample[at] >= 0xa1 && sample[at] <= 0xa3
    if (!isPunctuation) characters++
    if (sample[at] >= 0xb0 && sample[at] <= 0xd7 && sample[at + 1] >= 0xa1) everyday++
    at++
  }
  return characters > 0 && everyday / characters >= LEAST_SHARE_OF_EVERYDAY
}
