import type { HttpContext } from '@adonisjs/core/http'
import { isLocale, type Locale } from '#foundation/locales'

const COOKIE = 'banyan_locale'

/** The language someone chose in this browser, if they ever did. */
export function chosenLocale(ctx: HttpContext): Locale | null {
  const asked = ctx.request.qs().lang
  if (isLocale(asked)) return asked
  const kept = ctx.request.plainCookie(COOKIE, { encoded: false })
  return isLocale(kept) ? kept : null
}

/** Keeps a choice of language in the browser. */
export function chooseLocale(ctx: HttpContext, locale: Locale) {
  ctx.response.plainCookie(COOKIE, locale, { maxAge: '1y', httpOnly: false, encode: false })
}
