import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { rememberShareCode, rememberedShareCode } from '#network/share_cookie'

/**
 * Remembers which share link brought a visitor to a shop: `?ref=CODE` sets the cookie, and
 * `ctx.shareCode` is what the checkout hands to `resolveAttribution`. Comes after the store's.
 */
export default class AttributionMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const opened = ctx.request.qs().ref
    if (typeof opened === 'string' && /^[0-9A-Z]{4,16}$/.test(opened)) {
      rememberShareCode(ctx, opened)
      ctx.shareCode = opened
    } else {
      ctx.shareCode = rememberedShareCode(ctx)
    }
    return next()
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** The code of the share link opened last in this shop; null where the visitor just came. */
    shareCode: string | null
  }
}
