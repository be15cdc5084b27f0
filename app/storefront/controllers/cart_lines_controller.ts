import type { HttpContext } from '@adonisjs/core/http'
import { AddToCart } from '#orders'
import { storeOf } from '#stores'
import { attributionOf } from '#storefront/attribution'
import { cartVisitorOf, rememberCart } from '#storefront/cart_cookie'
import { chosenVariantId } from '#storefront/chosen_variant'
import { refusalOf } from '#storefront/refusals'
import { shopPath } from '#storefront/shop_url'
import { cartLineValidator } from '#storefront/validators/cart_validators'

/** Puts something into the cart: beside the page for a script, as a page of its own for a form. */
export default class CartLinesController {
  async store(ctx: HttpContext) {
    const { request, response, session, i18n } = ctx
    const wish = await request.validateUsing(cartLineValidator)
    const store = storeOf(ctx)
    const result = await new AddToCart().handle({
      store,
      visitor: cartVisitorOf(ctx),
      variantId: (await chosenVariantId(store, wish, i18n.locale)) ?? 0,
      quantity: wish.quantity ?? 1,
      attribution: await attributionOf(ctx, null),
    })
    if (result.ok) rememberCart(ctx, result.value)
    const message = result.ok ? null : refusalOf(i18n, result.error)
    if (request.accepts(['html', 'json']) === 'json') {
      const { length } = result.ok ? result.value.lines : []
      return response.status(result.ok ? 200 : 409).json({ lines: length, message })
    }
    if (message) session.flash('error', message)
    return response.redirect().status(303).toPath(shopPath(ctx, '/cart'))
  }
}
