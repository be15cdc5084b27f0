/** Somebody who bought, and the store of somebody else they bought in. */
export interface Purchase {
  buyerStoreId: number
  sellerStoreId: number
}

/**
 * Groups of owners who all buy in each other's stores, directly or in a circle: the strongly
 * connected components of who buys where (Tarjan 1972), of two stores or more, largest first.
 */
export function rings(purchases: readonly Purchase[]): number[][] {
  const sellersOf = Map.groupBy(purchases, ({ buyerStoreId }) => buyerStoreId)
  const order = new Map<number, number>()
  const lowest = new Map<number, number>()
  const open: number[] = []
  const found: number[][] = []

  const visit = (store: number) => {
    order.set(store, order.size)
    lowest.set(store, order.get(store)!)
    open.push(store)
    for (const { sellerStoreId } of sellersOf.get(store) ?? []) {
      if (!order.has(sellerStoreId)) visit(sellerStoreId)
      if (open.includes(sellerStoreId)) {
        lowest.set(store, Math.min(lowest.get(store)!, lowest.get(sellerStoreId)!))
      }
    }
    if (lowest.get(store) !== order.get(store)) return
    const ring = open.splice(open.indexOf(store))
    if (ring.length > 1) found.push(ring.sort((a, b) => a - b))
  }
  for (const store of sellersOf.keys()) if (!order.has(store)) visit(store)
  return found.sort((a, b) => b.length - a.length || a[0] - b[0])
}
