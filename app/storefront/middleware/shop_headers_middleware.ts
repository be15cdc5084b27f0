import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import env from '#start/env'

const HALF_A_YEAR_SECONDS = 15_552_000

/** What protects a shop's pages in the browser; consoles get the same from shield. */
export default class ShopHeadersMiddleware {
  handle({ response }: HttpContext, next: NextFn) {
    response.header('x-frame-options', 'DENY')
    response.header('x-content-type-options', 'nosniff')
    response.header('referrer-policy', 'strict-origin-when-cross-origin')
    if (env.get('APP_SCHEME') === 'https') {
      response.header('strict-transport-security', `max-age=${HALF_A_YEAR_SECONDS}`)
    }
    return next()
  }
}
