import type { HttpContext } from '@adonisjs/core/http'
import { FindOrCreateGuest, type Customer } from '#identity'
import { customerOf } from '#storefront/cart_cookie'

/** Who buys: the customer who is signed in, else the guest with that email. */
export async function buyerOf(
  ctx: HttpContext,
  { name, email, phone }: { name: string; email: string; phone: string | null }
): Promise<Customer> {
  const customer = customerOf(ctx)
  if (customer) return customer
  const guest = { name, email, phone, locale: ctx.i18n.locale }
  return new FindOrCreateGuest().handle(guest)
}
