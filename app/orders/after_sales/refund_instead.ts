import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable, type Actor } from '#foundation'
import { RestockReturned } from '#inventory'
import { refundClaim } from '#orders/after_sales/refund_claim'
import type { AfterSalesCase } from '#orders/models/after_sales_case'
import { replacementReference } from '#orders/references'

/** Ends an exchange whose replacement was never sent: it goes back on the shelf, and the money goes. */
export async function refundInstead(
  claim: AfterSalesCase,
  actor: Actor,
  trx: TransactionClientContract
) {
  const order = await tenantTable('orders', trx).where('id', claim.orderId).firstOrFail()
  if (order.tracks_stock) {
    const lines = claim.lines.map(({ orderLine, quantity }) => ({
      ...{ variantId: orderLine.variantId, locationId: orderLine.locationId!, quantity },
    }))
    await new RestockReturned().handle({ reference: replacementReference(claim.id), lines }, trx)
  }
  await refundClaim(claim, actor, trx)
}
