import { tenantTable } from '#foundation'
import { STATES_TO_SHIP } from '#orders/fulfilment_states'
import {
  applyFulfilmentFilters,
  type FulfilmentFilters,
} from '#orders/queries/fulfilments/fulfilment_filters'
import {
  fulfilmentShown,
  fulfilmentsWithOrders,
  shippedByBrands,
} from '#orders/queries/fulfilments/fulfilments_shown'
import { ROWS_A_PAGE } from '#orders/queries/keyset'

interface ListFulfilmentsInput {
  brandIds: number[]
  filters: FulfilmentFilters
  /** The id of the last row on the page before. */
  after?: number
  limit?: number
}

/** What brands have to ship, or have shipped; the oldest first while it waits, else the latest. */
export class ListFulfilments {
  async handle({ brandIds, filters, after, limit = ROWS_A_PAGE }: ListFulfilmentsInput) {
    const query = fulfilmentsWithOrders()
      .whereIn('fulfilments.brand_id', brandIds)
      .limit(limit + 1)
    shippedByBrands(query)
    applyFulfilmentFilters(query, filters)
    const waits = STATES_TO_SHIP.some((one) => one === filters.state)
    query.orderBy('fulfilments.id', waits ? 'asc' : 'desc')
    if (after) query.where('fulfilments.id', waits ? '>' : '<', after)
    const rows = await query
    const page = rows.slice(0, limit)
    const units = await unitsOf(page.map(({ id }) => Number(id)))
    return {
      fulfilments: page.map((row) => ({
        ...fulfilmentShown(row),
        recipient: row.customer_name as string | null,
        units: units.get(Number(row.id)) ?? 0,
      })),
      next: rows.length > limit ? Number(page.at(-1)!.id) : null,
    }
  }
}

async function unitsOf(ids: number[]): Promise<Map<number, number>> {
  const rows = await tenantTable('order_lines')
    .whereIn('fulfilment_id', ids)
    .groupBy('fulfilment_id')
    .select('fulfilment_id')
    .sum('quantity as units')
  return new Map(rows.map((row) => [Number(row.fulfilment_id), Number(row.units)]))
}
