/** Why an address gave no picture. */
export type PictureFailure =
  /** No http(s) address, or one inside a private network. */
  | { type: 'address_refused' }
  | { type: 'host_unknown' }
  /** Nobody answered, or not in time. */
  | { type: 'no_answer' }
  | { type: 'http_status'; status: number }
  | { type: 'too_many_redirects' }
  | { type: 'too_large' }
  | { type: 'not_an_image' }

/** Minutes until the next try, after each failed one; none after the last. */
const WAIT_MINUTES = [5, 60, 6 * 60, 24 * 60, 72 * 60]

/** Whether the same address may give the picture another time. */
function mayPass(failure: PictureFailure): boolean {
  return ['host_unknown', 'no_answer', 'http_status'].includes(failure.type)
}

/** Null where trying again by itself makes no sense; people still may. */
export function minutesUntilRetry(failure: PictureFailure, attempts: number): number | null {
  return mayPass(failure) ? (WAIT_MINUTES[attempts - 1] ?? null) : null
}

/** As it is kept in one column: `http_404`, else the type. */
export function failureCode(failure: PictureFailure): string {
  return failure.type === 'http_status' ? `http_${failure.status}` : failure.type
}
