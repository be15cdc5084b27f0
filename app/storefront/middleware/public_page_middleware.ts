import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * A page that is the same for everyone who reads its language. Browsers and caches may keep it and
 * ask whether it still holds: the answer is then a few bytes. Prices change, so nobody may show it
 * without asking.
 */
export default class PublicPageMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    await next()
    response.vary('Accept-Language, Cookie, X-Inertia')
    const isDocument = request.method() === 'GET' && !request.header('x-inertia')
    const isForEveryone = response.getStatus() === 200 && !response.getHeader('set-cookie')
    if (!isDocument || !isForEveryone || !response.hasContent) return
    response.header('cache-control', 'public, no-cache')
    response.send(response.getBody(), true)
  }
}
