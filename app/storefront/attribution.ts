import type { HttpContext } from '@adonisjs/core/http'
import { resolveAttribution, type Attribution } from '#network'
import type { Cart } from '#orders'
import { storeOf } from '#stores'
import { customerOf } from '#storefront/cart_cookie'

/** What a purchase of this visitor is credited to: the link they opened last, else the cart's. */
export function attributionOf(ctx: HttpContext, cart: Cart | null): Promise<Attribution | null> {
  return resolveAttribution({
    shareCode: ctx.shareCode ?? cart?.attribution?.shareCode,
    storeId: storeOf(ctx).id,
    customerId: customerOf(ctx)?.id,
  })
}
