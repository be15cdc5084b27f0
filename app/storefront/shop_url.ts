import type { HttpContext } from '@adonisjs/core/http'
import env from '#start/env'

/** Where the visitor's browser is: `http://mia.lumen.localhost:3333`. */
export function originOf({ request }: HttpContext): string {
  return `${env.get('APP_SCHEME', 'http')}://${request.host()}`
}

/**
 * The whole address of a path of the shop, on the host and in the form the visitor uses: the one
 * their cart's cookie belongs to.
 *
 * @param path begins with `/`
 */
export function shopUrl(ctx: HttpContext, path: string): string {
  return `${originOf(ctx)}${shopPath(ctx, path)}`
}

export function shopPath({ shopBase }: HttpContext, path: string): string {
  return `${shopBase ?? ''}${path}`.replace(/(.)\/$/, '$1')
}
