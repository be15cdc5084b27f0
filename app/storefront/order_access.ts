import { createHash, timingSafeEqual } from 'node:crypto'
import { errors, type HttpContext } from '@adonisjs/core/http'
import { Fulfilment, Order } from '#orders'
import { storeOf } from '#stores'
import { customerOf } from '#storefront/cart_cookie'
import { shopPath } from '#storefront/shop_url'

/**
 * The order a request names, for those who may see it: whoever holds its access code, and the
 * customer who placed it. For all others there is no such order.
 */
export async function orderOf(ctx: HttpContext): Promise<Order> {
  const { params, request } = ctx
  const order = await Order.query()
    .where({ number: params.number, storeId: storeOf(ctx).id })
    .first()
  const customer = customerOf(ctx)
  const isOwn = customer !== null && order?.customerId === customer.id
  if (!order || !(isOwn || holdsCode(request.qs().code, order))) throw notFound(ctx)
  return order
}

/** The parcel of that order which a request names. */
export async function parcelOf(ctx: HttpContext, order: Order): Promise<Fulfilment> {
  const parcel = await Fulfilment.findBy({ orderId: order.id, number: ctx.params.parcel })
  if (!parcel) throw notFound(ctx)
  return parcel
}

function notFound({ request }: HttpContext) {
  return new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
}

/** Takes as long whichever letter is wrong. */
function holdsCode(code: unknown, { accessCode }: Order): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return typeof code === 'string' && timingSafeEqual(digest(code), digest(accessCode))
}

/** The order's page under its secret address; `below` is what comes after the number. */
export function orderPath(
  ctx: HttpContext,
  { number, accessCode }: Pick<Order, 'number' | 'accessCode'>,
  below = ''
): string {
  return shopPath(ctx, `/orders/${number}${below}?code=${accessCode}`)
}
