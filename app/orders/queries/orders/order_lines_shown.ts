import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { pictureUrl } from '#catalog'
import { tenantTable } from '#foundation'
import { Money } from '#money'

/** Lines of some fulfilments, as pages show them, in the order's own order. */
export async function orderLinesShown(fulfilmentIds: number[], client?: QueryClientContract) {
  const rows = await tenantTable('order_lines', client)
    .whereIn('fulfilment_id', fulfilmentIds)
    .orderBy('order_id')
    .orderBy('position')
  return rows.map((row) => {
    const money = (minor: string | number) => Money.of(BigInt(minor), row.currency).toJSON()
    const discountMinor = BigInt(row.platform_discount_minor) + BigInt(row.store_discount_minor)
    return {
      id: Number(row.id),
      fulfilmentId: Number(row.fulfilment_id),
      title: row.title as string,
      variantTitle: row.variant_title as string,
      sku: row.sku as string,
      pictureUrl: pictureUrl(row.image_path),
      quantity: Number(row.quantity),
      returnedQuantity: Number(row.returned_quantity),
      unitPrice: money(row.unit_price_minor),
      supplyPrice: money(row.supply_price_minor),
      gross: money(row.gross_minor),
      discount: money(discountMinor.toString()),
      refundedGross: money(row.refunded_gross_minor),
    }
  })
}

export type OrderLineShown = Awaited<ReturnType<typeof orderLinesShown>>[number]
