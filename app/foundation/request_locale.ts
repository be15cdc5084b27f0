import type { HttpContext } from '@adonisjs/core/http'
import { isLocale, LOCALES, type Locale } from '#foundation/locales'
import { currentTenantOrNull } from '#foundation/tenant_scope'

const COOKIE = 'banyan_locale'

/**
 * The reader's language: what they chose (`?lang=`, kept in a cookie), else what their browser asks
 * for, else the tenant's own.
 */
export function requestLocale(ctx: HttpContext): Locale {
  const chosen = chosenLocale(ctx)
  if (chosen) return chosen
  const accepted = ctx.request.language([...LOCALES])
  if (isLocale(accepted)) return accepted
  const own = currentTenantOrNull()?.locale
  return isLocale(own) ? own : 'en'
}

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
