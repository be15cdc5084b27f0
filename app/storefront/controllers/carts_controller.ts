import type { HttpContext } from '@adonisjs/core/http'
import { Order, PriceCart } from '#orders'
import { storeOf } from '#stores'
import { cartOf, rememberCart } from '#storefront/cart_cookie'
import { orderPath } from '#storefront/order_access'
import { pricedCart } from '#storefront/transformers/priced_cart'

/** What a visitor means to buy, as it costs now. */
export default class CartsController {
  async show(ctx: HttpContext) {
    const cart = await cartOf(ctx)
    const priced = await new PriceCart().handle(storeOf(ctx), cart, ctx.i18n.locale)
    rememberCart(ctx, cart)

    const former = cart?.orderId ? await Order.findOrFail(cart.orderId) : null
    const unpaid = former?.state === 'awaiting_payment' ? orderPath(ctx, former) : null
    return ctx.inertia.render('shop/cart', { cart: pricedCart(priced), unpaidOrderHref: unpaid })
  }
}
