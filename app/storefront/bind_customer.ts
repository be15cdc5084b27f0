import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { BindCustomer, type Attribution } from '#network'
import { storeOf } from '#stores'
import { customerOf } from '#storefront/cart_cookie'

/** A customer who orders belongs to the store from then on, and to the link that brought them. */
export async function bindCustomer(ctx: HttpContext, attribution: Attribution | null) {
  const customer = customerOf(ctx)
  if (!customer) return
  const isByLink = attribution?.via === 'share_link'
  await db.transaction((trx) =>
    new BindCustomer().handle(
      {
        customerId: customer.id,
        storeId: storeOf(ctx).id,
        shareLinkId: isByLink ? attribution.shareLinkId : null,
        reason: isByLink ? 'share_link' : 'first_order',
        boundAt: clock.now(),
      },
      trx
    )
  )
}
