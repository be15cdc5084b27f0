import type { HttpContext } from '@adonisjs/core/http'
import type { Customer } from '#identity'
import { FindCart, type Cart, type CartVisitor } from '#orders'
import { storeOf } from '#stores'

const TOKEN_COOKIE = 'banyan_cart'
const COUNT_COOKIE = 'banyan_cart_count'
const AGE = '60d'

/** Null for a guest. */
export function customerOf({ auth }: HttpContext): Customer | null {
  return auth.use('customer').user ?? null
}

export function cartVisitorOf(ctx: HttpContext): CartVisitor {
  const token = ctx.request.plainCookie(TOKEN_COOKIE, { encoded: false })
  return {
    storeId: storeOf(ctx).id,
    token: typeof token === 'string' && /^[0-9a-f]{32}$/.test(token) ? token : null,
    customerId: customerOf(ctx)?.id ?? null,
  }
}

export function cartOf(ctx: HttpContext): Promise<Cart | null> {
  return new FindCart().handle(cartVisitorOf(ctx))
}

/**
 * Notes the cart in cookies of this shop alone: a guest's token, which no script can read, and how
 * much is in it, which is for the script that shows it on pages that are the same for everyone.
 */
export function rememberCart(ctx: HttpContext, cart: Cart | null) {
  const cookie = { path: ctx.shopBase || '/', maxAge: AGE, sameSite: 'lax', encode: false } as const
  const count = String(cart?.quantity ?? 0)
  ctx.response.plainCookie(COUNT_COOKIE, count, { ...cookie, httpOnly: false })
  if (cart && cart.customerId === null) {
    ctx.response.plainCookie(TOKEN_COOKIE, cart.token, { ...cookie, httpOnly: true })
  }
}
