import type { HttpContext } from '@adonisjs/core/http'
import { FitCart } from '#orders'
import { storeOf } from '#stores'
import { cartOf, rememberCart } from '#storefront/cart_cookie'
import { shopPath } from '#storefront/shop_url'

/** Cuts the cart down to what can be bought, and goes on where the customer was. */
export default class CartFitsController {
  async store(ctx: HttpContext) {
    const cart = await cartOf(ctx)
    if (cart) await new FitCart().handle(storeOf(ctx), cart, ctx.i18n.locale)
    rememberCart(ctx, cart)
    const from = ctx.request.input('from') === 'checkout' ? '/checkout' : '/cart'
    return ctx.response.redirect().status(303).toPath(shopPath(ctx, from))
  }
}
