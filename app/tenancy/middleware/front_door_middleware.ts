import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Where `/` leads on hosts that are no shop. A route could not say it: the shop's own `/` has the
 * same pattern.
 */
export default class FrontDoorMiddleware {
  handle({ request, response, surface }: HttpContext, next: NextFn) {
    if (request.url() !== '/' || surface === 'shop') return next()
    return response.redirect(surface === 'operator' ? '/operator' : '/home')
  }
}
