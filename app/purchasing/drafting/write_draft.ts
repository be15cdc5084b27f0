import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant, insertRows, publicCode } from '#foundation'
import { platformLocation } from '#inventory'
import type { DraftLine } from '#purchasing/drafting/draft_lines'
import { PurchaseOrder } from '#purchasing/models/purchase_order'

interface Draft {
  brandId: number
  note: string | null
  idempotencyKey: string
  contentHash: string
  createdBy: number | null
  lines: DraftLine[]
}

/** Writes an order and its lines, to arrive at the platform's own warehouse. */
export async function writeDraft(
  { lines, ...draft }: Draft,
  trx: TransactionClientContract
): Promise<PurchaseOrder> {
  const { currency } = currentTenant()
  const order = await PurchaseOrder.create(
    {
      ...draft,
      locationId: await platformLocation(trx),
      number: `PO-${publicCode(10)}`,
      state: 'draft',
      currency,
      totalMinor: lines.reduce(
        (total, { quantity, unitCostMinor }) => total + unitCostMinor * BigInt(quantity),
        0n
      ),
    },
    { client: trx }
  )
  const rows = lines.map(({ variantId, quantity, unitCostMinor, reasoning }) => ({
    purchase_order_id: order.id,
    variant_id: variantId,
    ordered_quantity: quantity,
    unit_cost_minor: unitCostMinor.toString(),
    currency,
    reasoning: JSON.stringify(reasoning),
  }))
  await insertRows(trx, 'purchase_order_lines', rows)
  return order
}
