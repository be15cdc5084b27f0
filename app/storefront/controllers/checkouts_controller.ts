import type { HttpContext } from '@adonisjs/core/http'
import { CheckOut } from '#orders'
import { storeOf } from '#stores'
import { attributionOf } from '#storefront/attribution'
import { bindCustomer } from '#storefront/bind_customer'
import { buyerOf } from '#storefront/buyer'
import { cartOf } from '#storefront/cart_cookie'
import { checkoutPage } from '#storefront/checkout_page'
import { goToPayment } from '#storefront/go_to_payment'
import { refusalOf } from '#storefront/refusals'
import { shopPath } from '#storefront/shop_url'
import { deliveryOf } from '#storefront/transformers/delivery'
import { invoiceRequestOf } from '#storefront/transformers/invoice_request'
import { checkoutPageValidator, checkoutValidator } from '#storefront/validators/checkout_validator'

/** From the cart to the page on which it is paid. */
export default class CheckoutsController {
  async show(ctx: HttpContext) {
    const cart = await cartOf(ctx)
    if (!cart || cart.lines.length === 0) return ctx.response.redirect(shopPath(ctx, '/cart'))
    const { refused, ...destination } = await ctx.request.validateUsing(checkoutPageValidator)
    if (refused) ctx.inertia.share({ flash: { error: refusalOf(ctx.i18n, { type: refused }) } })
    return ctx.inertia.render('shop/checkout', await checkoutPage(ctx, cart, destination))
  }

  async store(ctx: HttpContext) {
    const { request, response, i18n } = ctx
    const form = await request.validateUsing(checkoutValidator)
    const cart = await cartOf(ctx)
    if (!cart || cart.lines.length === 0) return response.redirect(shopPath(ctx, '/cart'))

    const delivery = deliveryOf(form)
    const buyer = await buyerOf(ctx, delivery.contact)
    const attribution = await attributionOf(ctx, cart)
    const result = await new CheckOut().handle({
      ...{ store: storeOf(ctx), cart, customerId: buyer.id, ...delivery },
      ...{ quote: form.quote, formKey: form.formKey, note: form.note ?? null },
      invoice: invoiceRequestOf(form),
      ...{ locale: i18n.locale, attribution },
    })
    if (!result.ok) {
      /* In the address, and not in the session, which may be lost with Redis: they must be told. */
      const { country, region = '' } = form
      const to = new URLSearchParams({ country, region, refused: result.error.type })
      return response
        .redirect()
        .status(303)
        .toPath(shopPath(ctx, `/checkout?${to}`))
    }
    await bindCustomer(ctx, attribution)
    return goToPayment(ctx, { ...result.value, id: result.value.orderId })
  }
}
