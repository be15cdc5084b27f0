import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { RefundableLine } from '#orders/after_sales/refund_of_line'

export interface OrderLineToRefund extends RefundableLine {
  id: number
  orderId: number
  fulfilmentId: number
  variantId: number
  locationId: number | null
}

/** Order lines with what was refunded of them, by id. Their orders are locked by the caller. */
export async function readRefundableLines(
  orderLineIds: number[],
  trx: TransactionClientContract
): Promise<Map<number, OrderLineToRefund>> {
  const rows = await tenantTable('order_lines', trx).whereIn('id', [...new Set(orderLineIds)])
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        id: Number(row.id),
        orderId: Number(row.order_id),
        fulfilmentId: Number(row.fulfilment_id),
        variantId: Number(row.variant_id),
        locationId: row.location_id === null ? null : Number(row.location_id),
        quantity: Number(row.quantity),
        returnedQuantity: Number(row.returned_quantity),
        grossMinor: BigInt(row.gross_minor),
        cashMinor:
          BigInt(row.gross_minor) -
          BigInt(row.platform_discount_minor) -
          BigInt(row.store_discount_minor),
        refundedGrossMinor: BigInt(row.refunded_gross_minor),
      },
    ])
  )
}
