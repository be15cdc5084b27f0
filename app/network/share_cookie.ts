import type { HttpContext } from '@adonisjs/core/http'
import { clock, currentTenant } from '#foundation'

const COOKIE = 'banyan_ref'
const AGE = '30d'

/**
 * Keeps the code for thirty days in a signed cookie of this shop alone: of its host, or of its
 * path where several stores share a host.
 */
export function rememberShareCode(ctx: HttpContext, code: string) {
  const path = ctx.shopBase || '/'
  ctx.response.cookie(COOKIE, code, { path, maxAge: AGE, httpOnly: true, sameSite: 'lax' })
}

export function rememberedShareCode(ctx: HttpContext): string | null {
  return ctx.request.cookie(COOKIE) ?? null
}

const SEEN_COOKIE = 'banyan_seen_'

/** Once for each visitor, link and day of the tenant; a crawler without cookies counts every time. */
export function countsAsVisit(ctx: HttpContext, code: string): boolean {
  const today = clock.now().setZone(currentTenant().timezone).toISODate()
  const name = `${SEEN_COOKIE}${code}`
  if (ctx.request.cookie(name) === today) return false
  ctx.response.cookie(name, today, { path: '/l', maxAge: '1d', httpOnly: true, sameSite: 'lax' })
  return true
}
