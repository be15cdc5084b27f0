import { contentHash, idempotentAnswer } from '#foundation'
import type { NewPurchaseOrder } from '#purchasing/actions/create_purchase_order'
import { PurchaseOrder } from '#purchasing/models/purchase_order'

/** What is ordered, whoever drafts it. */
export function orderHash({ brandId, note = null, lines }: NewPurchaseOrder): string {
  const wanted = lines
    .filter(({ quantity }) => quantity !== 0)
    .toSorted((a, b) => a.variantId - b.variantId)
    .map(({ variantId, quantity }) => [variantId, quantity])
  return contentHash([brandId, note, wanted])
}

/** What a key answers that has made a draft already; null where it has not. */
export async function standingOrder(input: NewPurchaseOrder) {
  const order = await PurchaseOrder.findBy('idempotencyKey', input.idempotencyKey)
  return order && idempotentAnswer(order, orderHash(input))
}
