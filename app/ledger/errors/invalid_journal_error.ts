/** A journal that says nothing postable: a bug of the caller. */
export class InvalidJournalError extends Error {
  override name = 'InvalidJournalError'

  constructor(
    readonly idempotencyKey: string,
    reason: string
  ) {
    super(`Journal "${idempotencyKey}" cannot be posted: ${reason}`)
  }
}
