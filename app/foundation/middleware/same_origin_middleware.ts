import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import type { NextFn } from '@adonisjs/core/types/http'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses a change of state that another site's page asks for, by what browsers say of where a
 * request comes from. Needs no session and no token, so a shop's pages can be had without either,
 * and its forms never expire. SameSite cookies alone would not do: a neighbour store's host is the
 * same site. What is no browser says nothing, and carries no one's cookies.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export default class SameOriginMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    if (SAFE_METHODS.includes(request.method())) return next()
    const site = request.header('sec-fetch-site')
    const isOwn = site ? ['same-origin', 'none'].includes(site) : isOwnOrigin(request)
    if (!isOwn) throw new Exception('Asked for by another site', { status: 403 })
    return next()
  }
}

function isOwnOrigin(request: HttpContext['request']): boolean {
  const origin = request.header('origin')
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === request.host()
}
