import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

export const ROWS_A_PAGE = 30

/** A file is read in larger steps than anyone reads a list. */
export const ROWS_A_STEP = 500

/** A position in a list ordered by a time and, within it, an id: `20260131235959_17`. */
export interface Position {
  at: string
  id: number
}

/** Null for whatever is no position; the list then begins at its beginning. */
export function readPosition(text: unknown): Position | null {
  const parts = typeof text === 'string' ? text.match(/^(\d{14})_(\d{1,15})$/) : null
  return parts && { at: parts[1], id: Number(parts[2]) }
}

export function writePosition(at: Date, id: number): string {
  return `${at.toISOString().replace(/\D/g, '').slice(0, 14)}_${id}`
}

/** Orders by that time, the latest first, and goes on behind the position. */
export function latestFirst(
  query: DatabaseQueryBuilderContract,
  { time, id, after }: { time: string; id: string; after: Position | null }
) {
  query.orderBy(time, 'desc').orderBy(id, 'desc')
  if (after) {
    query.whereRaw(`(${time} < ? OR (${time} = ? AND ${id} < ?))`, [after.at, after.at, after.id])
  }
}
