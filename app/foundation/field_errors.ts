import type { HttpContext } from '@adonisjs/core/http'

/**
 * Sends a form back with what is wrong with its fields, as a validator would: the next page finds
 * the texts in `props.errors` by the fields' names.
 */
export function flashFieldErrors(
  session: HttpContext['session'],
  errors: Record<string, string>
): void {
  const bag = Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, [text]]))
  session.flash('inputErrorsBag', bag)
}
