import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { ForbiddenException } from '#identity'
import { storeUrl } from '#tenancy'
import { Store } from '#stores/models/store'

/**
 * The signed-in owner's store, as `ctx.ownStore` and as a prop of every page of their console.
 * Comes after the staff middleware; no request can name another store than one's own.
 */
export default class OwnStoreMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { storeIds } = ctx.auth.use('staff').getUserOrFail()
    const store = await Store.query().whereIn('id', storeIds).orderBy('id').first()
    if (!store) throw new ForbiddenException()
    ctx.ownStore = store
    ctx.logger = ctx.logger.child({ store: store.slug })
    ctx.inertia.share({
      ownStore: {
        name: store.name,
        slug: store.slug,
        url: storeUrl(ctx.tenant!.slug, store.slug),
        status: store.status,
        pausedBy: store.pausedBy,
        themeColor: store.themeColor,
        avatarUrl: store.avatarUrl,
      },
    })
    return next()
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    ownStore: Store
  }
}
