import { errors, type HttpContext } from '@adonisjs/core/http'
import type { Result } from '#foundation'
import { AfterSalesCase, type Order } from '#orders'
import { orderOf, orderPath } from '#storefront/order_access'
import { claimRefusalOf, type ClaimRefusal } from '#storefront/claim_refusals'

/** The claim that a request names, for those who may see its order. */
export async function claimOf(ctx: HttpContext): Promise<{ order: Order; claim: AfterSalesCase }> {
  const order = await orderOf(ctx)
  const claim = await AfterSalesCase.findBy({ orderId: order.id, number: ctx.params.case })
  if (claim) return { order, claim }
  throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
}

/** Who acts on a claim in the shop: the order's customer, signed in or by their secret address. */
export const customerActor = ({ customerId }: Order) =>
  ({ type: 'customer', id: customerId }) as const

/** Says what came of it, and goes back to the claim's page. */
export function backToClaim(
  ctx: HttpContext,
  { order, claim }: { order: Order; claim: AfterSalesCase },
  result: Result<unknown, ClaimRefusal>,
  notice: string
) {
  const { i18n, response, session } = ctx
  if (result.ok) session.flash('notice', notice)
  else session.flash('error', claimRefusalOf(i18n, result.error))
  return response
    .redirect()
    .status(303)
    .toPath(orderPath(ctx, order, `/cases/${claim.number}`))
}
