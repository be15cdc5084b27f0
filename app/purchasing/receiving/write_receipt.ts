import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, tenantTable } from '#foundation'
import type { PurchaseOrder } from '#purchasing/models/purchase_order'
import { Receipt } from '#purchasing/models/receipt'
import type { ArrivedLine } from '#purchasing/receiving/check_arrival'

interface ReceiptDraft {
  note: string | null
  idempotencyKey: string
  contentHash: string
  receivedBy: number | null
  lines: ArrivedLine[]
}

/** Writes the next receipt of a locked order, numbered after it. */
export async function writeReceipt(
  order: PurchaseOrder,
  { lines, ...draft }: ReceiptDraft,
  trx: TransactionClientContract
): Promise<Receipt> {
  const earlier = await tenantTable('receipts', trx)
    .where('purchase_order_id', order.id)
    .count('* as count')
    .first()
  const receipt = await Receipt.create(
    {
      ...draft,
      purchaseOrderId: order.id,
      number: `${order.number}-${Number(earlier.count) + 1}`,
      receivedAt: clock.now(),
    },
    { client: trx }
  )
  const rows = lines.map(({ lineId, quantity, damagedQuantity, note }) => ({
    receipt_id: receipt.id,
    purchase_order_line_id: lineId,
    quantity,
    damaged_quantity: damagedQuantity,
    note: note ?? null,
  }))
  await insertRows(trx, 'receipt_lines', rows)
  return receipt
}
