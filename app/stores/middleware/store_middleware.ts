import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Store } from '#stores/models/store'

/** Finds the store a shop page is asked of: by the host, or by the path form `/s/<slug>`. */
export default class StoreMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const slug = ctx.storeSlug ?? (ctx.params.storeSlug as string | undefined)
    const store = slug ? await Store.findBy('slug', slug) : null
    if (!store || store.status === 'closed') {
      throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
    }
    ctx.shopBase = ctx.storeSlug ? '' : `/s/${store.slug}`
    ctx.storeSlug = store.slug
    ctx.store = store
    ctx.surface = 'shop'
    ctx.logger = ctx.logger.child({ store: store.slug })
    return next()
  }
}
