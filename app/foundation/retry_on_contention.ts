/**
 * MySQL's and MariaDB's ways of saying "you lost a race, start over":
 * deadlock, lock wait timeout, and (MariaDB 11.6+) record changed since last read.
 *
 * @see https://mariadb.com/kb/en/mariadb-error-codes/
 */
const CONTENTION_ERRORS = new Set([1213, 1205, 1020])
const MAX_TRIES = 8

/** Something a transaction read has moved on before it could write: start over. */
export class LostRace extends Error {
  override name = 'LostRace'
}

export function isContention(error: unknown): boolean {
  if (error instanceof LostRace) return true
  return CONTENTION_ERRORS.has((error as { errno?: number }).errno ?? 0)
}

/** Runs a whole transaction again when the database sent it away, a little later each time. */
export async function retryOnContention<Result>(transaction: () => Promise<Result>) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (!isContention(error) || attempt === MAX_TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
    }
  }
}
