import type { HttpContext } from '@adonisjs/core/http'
import type { Result } from '#foundation'

/** Says what came of it, and goes back to the page it came from: operations' or the brand's. */
export function answer(
  { i18n, response, session }: HttpContext,
  result: Result<unknown, { type: string }>,
  notice: string
) {
  if (result.ok) session.flash('notice', notice)
  else session.flash('error', i18n.t(`orders.problems.${result.error.type}`))
  return response.redirect().back()
}
