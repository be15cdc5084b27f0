import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable, toDatabaseTime } from '#foundation'

export type ImportState =
  'uploaded' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'

/** `failed`: the file as a whole cannot be used, or what was good no longer is. */
const NEXT_STATES: Record<ImportState, ImportState[]> = {
  uploaded: ['checking', 'cancelled'],
  checking: ['checking', 'checked', 'failed', 'cancelled'],
  checked: ['running', 'cancelled'],
  running: ['running', 'done', 'failed', 'cancelled'],
  done: [],
  cancelled: [],
  failed: [],
}

export function canMove(from: ImportState, to: ImportState): boolean {
  return NEXT_STATES[from].includes(to)
}

/**
 * Moves an import on, together with other columns, unless someone else (a cancellation, a second
 * worker) moved it elsewhere: then nothing changes and the answer is false.
 *
 * @param expected further columns that must still be what they were
 */
export async function moveImport(
  id: number,
  to: ImportState,
  columns: Record<string, unknown>,
  client: QueryClientContract = db.connection(),
  expected: Record<string, unknown> = {}
): Promise<boolean> {
  const from = (Object.keys(NEXT_STATES) as ImportState[]).filter((state) => canMove(state, to))
  const now = toDatabaseTime(clock.now())
  const isEnd = NEXT_STATES[to].length === 0
  const moved = await tenantTable('catalog_imports', client)
    .where('id', id)
    .where(expected)
    .whereIn('state', from)
    .update({ ...columns, state: to, updated_at: now, ...(isEnd && { finished_at: now }) })
  return Number(moved) === 1
}
