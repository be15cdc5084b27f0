import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { Surface } from '#tenancy/surface'

/** Lets a route exist on its own kind of host only: elsewhere it is not found. */
export default class SurfaceMiddleware {
  handle(ctx: HttpContext, next: NextFn, surfaces: Surface[]) {
    if (!surfaces.includes(ctx.surface)) {
      throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
    }
    return next()
  }
}
