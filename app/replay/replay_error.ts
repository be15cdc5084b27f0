/** Something in the files or the tenant that the replay cannot go on with; for a person to read. */
export class ReplayError extends Error {
  override name = 'ReplayError'
}
