import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { allocateStock, type StockAllocation, type WantedStock } from '#inventory/allocate_stock'
import { stockByVariant } from '#inventory/stock_by_variant'

interface PlanOptions {
  /**
   * Holds what is planned with until the transaction ends, so that taking it cannot fail. Without,
   * nobody waits for anybody, and whoever is overtaken starts over.
   */
  lock: boolean
}

/** Decides from where each request would be served, in their order. Takes nothing yet. */
export async function planStock(
  requests: WantedStock[][],
  trx: TransactionClientContract,
  { lock }: PlanOptions
): Promise<StockAllocation[]> {
  const variantIds = [...new Set(requests.flat().map(({ variantId }) => variantId))]
  if (variantIds.length === 0) return requests.map(() => ({ ok: true, taken: [] }))
  const stock = await stockByVariant(variantIds, trx, { lock })
  return requests.map((wanted) => allocateStock(stock, wanted))
}
