import type { HttpContext } from '@adonisjs/core/http'
import { publicCode } from '#foundation'
import type { Destination } from '#catalog'
import { Order, PriceCart, type Cart } from '#orders'
import { storeOf } from '#stores'
import { addressesOf, countriesIn, US_STATES, type Address } from '#identity'
import { customerOf } from '#storefront/cart_cookie'
import { pricedCart } from '#storefront/transformers/priced_cart'

const HOME_COUNTRY: Record<string, string> = { cn: 'CN', us: 'US' }

/**
 * What the checkout shows: what is known of the customer already, and the cart as it costs now, to
 * where they say that it goes, else to where they are known to be.
 */
export async function checkoutPage(ctx: HttpContext, cart: Cart, chosen: Partial<Destination>) {
  const { locale } = ctx.i18n
  const known = await knownDelivery(ctx, cart)
  const { country, region = null } = chosen.country ? chosen : known
  const destination = country ? { country, region } : null
  const priced = await new PriceCart().handle(storeOf(ctx), cart, locale, destination)
  return {
    cart: pricedCart(priced),
    formKey: publicCode(24),
    known,
    countries: countriesIn(locale),
    states: Object.entries(US_STATES).map(([code, name]) => ({ code, name })),
  }
}

/** From the order that was last placed from this cart, else the last one, else the address book. */
async function knownDelivery(ctx: HttpContext, cart: Cart) {
  const customer = customerOf(ctx)
  const order = cart.orderId
    ? await Order.find(cart.orderId)
    : customer &&
      (await Order.query().where('customerId', customer.id).orderBy('id', 'desc').first())
  const [saved] = !order && customer ? await addressesOf(customer.id, ctx.i18n.locale) : []
  const address: { [Field in keyof Address]?: string | null } =
    order?.shippingAddress ?? saved ?? {}
  return {
    recipient: address.recipient ?? customer?.name ?? '',
    email: order?.email ?? customer?.email ?? '',
    phone: order?.phone ?? address.phone ?? customer?.phone ?? '',
    country: address.country ?? HOME_COUNTRY[ctx.tenant!.jurisdiction] ?? '',
    region: address.region ?? '',
    city: address.city ?? '',
    district: address.district ?? '',
    line1: address.line1 ?? '',
    line2: address.line2 ?? '',
    postalCode: address.postalCode ?? '',
    note: '',
  }
}
