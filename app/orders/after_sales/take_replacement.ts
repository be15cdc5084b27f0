import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable } from '#foundation'
import { ReserveStock, RestockReturned, SellReserved } from '#inventory'
import type { AfterSalesCase } from '#orders/models/after_sales_case'
import { caseReference, replacementReference } from '#orders/references'

/**
 * Takes the units that replace those of a case from where these came from, and puts back on the
 * shelf what was found good enough.
 *
 * @returns false where there is nothing to replace them with
 */
export async function takeReplacement(
  { id, orderId, lines }: AfterSalesCase,
  trx: TransactionClientContract
): Promise<boolean> {
  const order = await tenantTable('orders', trx).where('id', orderId).firstOrFail()
  if (!order.tracks_stock) return true
  const places = lines.map(({ orderLine, quantity, restock }) => ({
    ...{ variantId: orderLine.variantId, locationId: orderLine.locationId!, quantity, restock },
  }))
  const reference = replacementReference(id)
  const held = await new ReserveStock().handle(
    { reference, lines: places, expiresAt: clock.now() },
    trx
  )
  if (!held.ok || !(await new SellReserved().handle({ reference }, trx))) return false
  const restocked = places.filter(({ restock }) => restock)
  await new RestockReturned().handle({ reference: caseReference(id), lines: restocked }, trx)
  return true
}
