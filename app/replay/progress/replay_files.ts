import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import db from '@adonisjs/lucid/services/db'
import { clock, insertRows, tenantTable, toDatabaseTime } from '#foundation'
import { ReplayError } from '#replay/replay_error'
import { SKIP_REASONS, type SkipReason } from '#replay/reading/sales_record'

/** What a file's rows were. */
export interface FileCounts {
  rows: number
  skipped: Record<SkipReason, number>
  /** Units that its credit notes give back. */
  returnedUnits: number
}

export interface ReplayFile {
  path: string
  sha256: string
  isFinished: boolean
}

export function noCounts(): FileCounts {
  const skipped = Object.fromEntries(SKIP_REASONS.map((reason) => [reason, 0]))
  return { rows: 0, skipped: skipped as FileCounts['skipped'], returnedUnits: 0 }
}

/**
 * The files to be read, known by their content: one that was replayed to its end is not read again.
 *
 * @param throughRow the last row of which something is committed
 * @throws ReplayError where one cannot be read, or one that was begun is not among them
 */
export async function openFiles(
  paths: readonly string[],
  throughRow: number
): Promise<ReplayFile[]> {
  await tenantTable('replay_files')
    .whereNull('finished_at')
    .where('first_row', '>=', throughRow)
    .delete()
  const known = await tenantTable('replay_files').select('sha256', 'name', 'finished_at')
  const finished = known.filter((row) => row.finished_at !== null).map(({ sha256 }) => sha256)
  const files = []
  for (const path of paths) {
    const sha256 = await hashOf(path)
    files.push({ path, sha256, isFinished: finished.includes(sha256) })
  }
  for (const { sha256, name } of known) {
    if (finished.includes(sha256) || files.some((file) => file.sha256 === sha256)) continue
    throw new ReplayError(`${name} was begun and not finished: name it again`)
  }
  return files
}

/**
 * Notes that a file is being read, as the rows from that number on.
 *
 * @throws ReplayError where it was begun as other rows
 */
export async function beginFile(file: ReplayFile, firstRow: number) {
  const known = await tenantTable('replay_files').where('sha256', file.sha256).first()
  if (known && Number(known.first_row) !== firstRow) {
    throw new ReplayError(`${file.path} was begun after other files: name them in the same order`)
  }
  if (known) return
  const row = { sha256: file.sha256, name: basename(file.path), first_row: firstRow }
  await db.transaction((trx) =>
    insertRows(trx, 'replay_files', [{ ...row, created_at: toDatabaseTime(clock.now()) }])
  )
}

/** All of its events are committed. */
export async function finishFile(file: ReplayFile, counts: FileCounts) {
  await tenantTable('replay_files')
    .where('sha256', file.sha256)
    .update({ counts: JSON.stringify(counts), finished_at: toDatabaseTime(clock.now()) })
}

/** Of all files that were replayed into the tenant. */
export async function countsOfAllFiles(): Promise<FileCounts> {
  const files = await tenantTable('replay_files').whereNotNull('counts').select('counts')
  const total = noCounts()
  for (const file of files) {
    const counts = JSON.parse(file.counts) as FileCounts
    total.rows += counts.rows
    total.returnedUnits += counts.returnedUnits
    for (const reason of SKIP_REASONS) total.skipped[reason] += counts.skipped[reason]
  }
  return total
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (error) {
    throw new ReplayError(`${path} cannot be read: ${(error as Error).message}`)
  }
  return hash.digest('hex')
}
