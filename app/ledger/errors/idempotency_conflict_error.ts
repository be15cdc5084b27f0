/** A key that was used before, for something else. Nothing of the call is posted. */
export class IdempotencyConflictError extends Error {
  override name = 'IdempotencyConflictError'
  readonly type = 'idempotency_conflict'

  constructor(readonly idempotencyKey: string) {
    super(`The key "${idempotencyKey}" already stands for a journal with other content`)
  }
}
