import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { updateEach } from '#foundation'
import { ReceiveStock } from '#inventory'
import { PostJournals } from '#ledger'
import type { PurchaseOrder } from '#purchasing/models/purchase_order'
import type { Receipt } from '#purchasing/models/receipt'
import { receiptJournals } from '#purchasing/receiving/receipt_journals'

/** Units in good order, of lines in ascending order of their ids. */
export interface GoodLine {
  lineId: number
  variantId: number
  quantity: number
  unitCostMinor: bigint
}

/**
 * Counts what arrived on the order's lines, puts it on the platform's shelf, and owes the brand for
 * it.
 *
 * @throws Error where a line would receive more than was confirmed: the update is guarded, so that
 *   no caller can bring that about, whatever it checked
 */
export async function bookArrival(
  order: PurchaseOrder,
  receipt: Receipt,
  lines: GoodLine[],
  trx: TransactionClientContract
) {
  const updated = await updateEach(trx, 'purchase_order_lines', {
    columns: { quantity: 'INT' },
    rows: lines.map(({ lineId, quantity }) => ({ id: lineId, quantity })),
    set: 'target.received_quantity = target.received_quantity + step.quantity',
    where: 'target.received_quantity + step.quantity <= target.confirmed_quantity',
  })
  if (updated !== lines.length) throw new Error(`${receipt.number} brings more than was confirmed`)
  await new ReceiveStock().handle(
    { locationId: order.locationId, reference: `receipt:${receipt.id}`, lines },
    trx
  )
  await new PostJournals().handle(receiptJournals(order, receipt, lines), trx)
}
