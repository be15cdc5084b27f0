import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import env from '#start/env'
import { storeOf } from '#stores'
import { storeIcon } from '#storefront/store_icon'

const HALF_A_YEAR_SECONDS = 15_552_000

/**
 * What protects a shop's pages in the browser (consoles get the same from shield), and what its root
 * view says of the store.
 */
export default class ShopHeadersMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const { response, view } = ctx
    const store = storeOf(ctx)
    view.share({ shopColor: store.themeColor, shopIcon: storeIcon(store) })
    response.header('x-frame-options', 'DENY')
    response.header('x-content-type-options', 'nosniff')
    response.header('referrer-policy', 'strict-origin-when-cross-origin')
    if (env.get('APP_SCHEME') === 'https') {
      response.header('strict-transport-security', `max-age=${HALF_A_YEAR_SECONDS}`)
    }
    return next()
  }
}
