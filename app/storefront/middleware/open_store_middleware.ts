import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { storeOf } from '#stores'

/** A paused store sells nothing, and says so. Orders placed before stay within reach. */
export default class OpenStoreMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (storeOf(ctx).isOpen) return next()
    ctx.response.status(503).send(await ctx.inertia.render('shop/paused', {}))
  }
}
