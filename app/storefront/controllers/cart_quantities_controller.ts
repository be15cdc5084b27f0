import type { HttpContext } from '@adonisjs/core/http'
import { ChangeCartQuantity } from '#orders'
import { cartOf, rememberCart } from '#storefront/cart_cookie'
import { shopPath } from '#storefront/shop_url'
import { cartQuantityValidator } from '#storefront/validators/cart_validators'

/** How many of a variant the cart holds; none takes it out. */
export default class CartQuantitiesController {
  async store(ctx: HttpContext) {
    const { quantity } = await ctx.request.validateUsing(cartQuantityValidator)
    const cart = await cartOf(ctx)
    const variantId = Number(ctx.params.variantId)
    if (cart) await new ChangeCartQuantity().handle(cart, variantId, quantity)
    rememberCart(ctx, cart)
    return ctx.response.redirect().status(303).toPath(shopPath(ctx, '/cart'))
  }
}
