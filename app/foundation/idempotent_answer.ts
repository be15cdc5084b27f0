import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '#foundation/result'

/** A key was used before, for other contents. */
export type KeyReused<Row> = { type: 'key_reused'; standing: Row }

/** SHA-256 (hex) of what a request asks for. A list whose order means nothing comes in sorted. */
export function contentHash(content: readonly unknown[]): string {
  const json = JSON.stringify(content, (_, value) =>
    typeof value === 'bigint' ? value.toString() : value
  )
  return createHash('sha256').update(json).digest('hex')
}

/**
 * What a key answers that was used before: the row it made, where that was asked for again, and a
 * refusal where something else is. A row of the time before contents were hashed answers for all.
 */
export function idempotentAnswer<Row extends { contentHash: string | null }>(
  standing: Row,
  hash: string
): Result<Row, KeyReused<Row>> {
  if (standing.contentHash === null || standing.contentHash === hash) return ok(standing)
  return fail({ type: 'key_reused', standing })
}
