import type { HttpContext } from '@adonisjs/core/http'
import { cartOf, rememberCart } from '#storefront/cart_cookie'
import { orderOf } from '#storefront/order_access'
import { ReadOrderPage } from '#storefront/queries/read_order_page'

/** A customer's order, from the return of the payment page until the last parcel's window ends. */
export default class OrdersController {
  async show(ctx: HttpContext) {
    const order = await orderOf(ctx)
    if (order.state === 'paid') rememberCart(ctx, await cartOf(ctx))
    ctx.response.header('cache-control', 'private, no-store')
    return ctx.inertia.render('shop/orders/show', {
      order: await new ReadOrderPage().handle(order, ctx.i18n.locale),
      hasReturned: ctx.request.qs().returned === '1',
    })
  }
}
