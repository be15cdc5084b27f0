import type { HttpContext } from '@adonisjs/core/http'

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
