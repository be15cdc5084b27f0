import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { cashLeft, type FeeLeft } from '#orders/after_sales/parts_of_loss'
import {
  readRefundableLines,
  type OrderLineToRefund,
} from '#orders/after_sales/read_refundable_lines'
import { Fulfilment } from '#orders/models/fulfilment'

/** What of a locked order could still go back, by lines and by fees, each in the order of their ids. */
export interface LeftOfOrder {
  lines: OrderLineToRefund[]
  fees: FeeLeft[]
  /** All of it. */
  totalMinor: bigint
}

export async function leftOfOrder(
  orderId: number,
  trx: TransactionClientContract
): Promise<LeftOfOrder> {
  const rows = await tenantTable('order_lines', trx).where('order_id', orderId).select('id')
  const ids = rows.map(({ id }) => Number(id)).sort((a, b) => a - b)
  const byId = await readRefundableLines(ids, trx)
  const lines = ids.map((id) => byId.get(id)!)
  const parcels = await Fulfilment.query({ client: trx }).where('orderId', orderId).orderBy('id')
  const fees = parcels.map((parcel) => ({
    ...{ fulfilmentId: parcel.id, restMinor: parcel.refundableShippingMinor },
  }))
  const parts = [...lines.map(cashLeft), ...fees.map(({ restMinor }) => restMinor)]
  return { lines, fees, totalMinor: parts.reduce((total, one) => total + one, 0n) }
}
