import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { PostJournals } from '#ledger'
import { readCandidates } from '#commissions/booking/candidates'
import { insertSplits } from '#commissions/booking/insert_splits'
import { readUnbookedSales } from '#commissions/booking/read_sales'
import { saleJournal } from '#commissions/booking/sale_journal'
import { splitSale } from '#commissions/booking/split_sale'
import { categoryPaths } from '#commissions/plans/category_paths'
import { plansInForce } from '#commissions/plans/plan_versions'

/**
 * Divides paid orders among brands, earners and platform, freezes by what they were divided, and
 * books them: the splits and one journal for each order. Orders that are booked already, or not
 * paid, are passed over. The number of statements does not grow with the orders.
 *
 * @returns the ids of the orders it booked
 */
export class BookSales {
  async handle(orderIds: readonly number[], trx: TransactionClientContract): Promise<number[]> {
    const sales = await readUnbookedSales(orderIds, trx)
    if (sales.length === 0) return []
    const plans = await plansInForce(
      sales.map(({ paidAt }) => paidAt),
      trx
    )
    const candidates = await readCandidates(sales, trx)
    const pathOf = await categoryPaths(trx)

    const splitSales = sales.map((sale) => ({
      sale,
      lines: splitSale(
        sale,
        candidates.get(sale.orderId)!,
        plans.get(sale.paidAt.toMillis()) ?? null,
        pathOf
      ),
    }))
    await insertSplits(splitSales, trx)
    await new PostJournals().handle(
      splitSales.flatMap(({ sale, lines }) => saleJournal(sale, lines) ?? []),
      trx
    )
    return sales.map(({ orderId }) => orderId)
  }
}
