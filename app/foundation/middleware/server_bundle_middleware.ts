import { posix } from 'node:path'
import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const FOLDER = '/assets/server'

/**
 * Keeps the bundle that renders the shop on the server to the server: Vite writes it among the
 * public assets, and @adonisjs/vite looks for it nowhere else.
 */
export default class ServerBundleMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    if (isInFolder(request.url()))
      throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    return next()
  }
}

function isInFolder(url: string): boolean {
  try {
    const path = posix.normalize(decodeURIComponent(url).replaceAll('\\', '/')).toLowerCase()
    return path === FOLDER || path.startsWith(`${FOLDER}/`)
  } catch {
    return false
  }
}
