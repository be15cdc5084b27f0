import { fail, ok, type Result } from '#foundation'
import { editDistance } from '#catalog/importing/edit_distance'
import type { Problem } from '#catalog/importing/problem'
import {
  READ_COLUMNS,
  REQUIRED_COLUMNS,
  UNREAD_COLUMNS,
  type ReadColumn,
} from '#catalog/importing/shopify_columns'

export interface Header {
  /** Where each column that is read stands; columns the file lacks are not in it. */
  positions: Map<ReadColumn, number>
  /** All names as they are written. */
  columns: string[]
  /** What the file has beyond what is read. */
  ignored: string[]
}

const LARGEST_TYPING_ERROR = 2
const HEADER_ROW = 1

export const unusable = (problems: Problem[]) => fail({ type: 'unusable_file' as const, problems })

const byKey = new Map(READ_COLUMNS.map((column) => [keyOf(column), column]))
const unreadKeys = new Set(UNREAD_COLUMNS.map(keyOf))

/** Finds the columns; case and blanks around a name do not matter, everything else does. */
export function readHeader(
  cells: string[]
): Result<Header, { type: 'unusable_file'; problems: Problem[] }> {
  if (cells.length === 1 && /[;\t|]/.test(cells[0])) {
    const delimiter = /[;\t|]/.exec(cells[0])![0]
    return unusable([problem(null, 'wrong_delimiter', { delimiter })])
  }
  const positions = new Map<ReadColumn, number>()
  const problems: Problem[] = []
  const unknown: string[] = []
  cells.forEach((cell, index) => {
    const column = byKey.get(keyOf(cell))
    if (!column) unknown.push(cell.trim())
    else if (positions.has(column)) problems.push(problem(column, 'column_twice', { column }))
    else positions.set(column, index)
  })

  const misspelt = unknown.flatMap((found) => {
    const meant = nearestAbsentColumn(found, positions)
    return meant ? [{ found, meant }] : []
  })
  for (const { found, meant } of misspelt) {
    problems.push(problem(found, 'column_misspelt', { found, meant }))
  }
  for (const column of REQUIRED_COLUMNS) {
    if (positions.has(column) || misspelt.some(({ meant }) => meant === column)) continue
    problems.push(problem(column, 'column_missing', { column }))
  }
  if (problems.length > 0) return unusable(problems)
  const ignored = unknown.filter((name) => name !== '')
  return ok({ positions, columns: cells, ignored })
}

/** What was probably meant: only a column that the file does not have under its right name. */
function nearestAbsentColumn(found: string, positions: Map<ReadColumn, number>) {
  if (unreadKeys.has(keyOf(found))) return null
  const candidates = READ_COLUMNS.filter((column) => !positions.has(column))
    .map((column) => ({ column, distance: editDistance(keyOf(found), keyOf(column)) }))
    .filter(({ column, distance }) => distance <= Math.min(LARGEST_TYPING_ERROR, column.length / 3))
    .sort((left, right) => left.distance - right.distance)
  return candidates[0]?.column ?? null
}

function keyOf(name: string): string {
  return name.trim().toLowerCase()
}

function problem(column: string | null, code: Problem['code'], params: Problem['params']): Problem {
  return { row: HEADER_ROW, column, code, params }
}
