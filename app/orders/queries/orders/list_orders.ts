import { fromDatabaseTime, tenantTable } from '#foundation'
import { Money } from '#money'
import { latestFirst, readPosition, ROWS_A_PAGE, writePosition } from '#orders/queries/keyset'
import { applyOrderFilters, type OrderFilters } from '#orders/queries/orders/order_filters'
import { parcelsOf } from '#orders/queries/orders/parcels_of'

interface ListOrdersInput {
  filters: OrderFilters
  /** The position behind which the page begins. */
  after?: unknown
  /** Of this store only. */
  storeId?: number
  limit?: number
}

/** Orders, the latest first, with what each brand's part of them has come to. */
export class ListOrders {
  async handle({ filters, after, storeId, limit = ROWS_A_PAGE }: ListOrdersInput) {
    const query = tenantTable('orders')
      .join('stores', (join) =>
        join.on('stores.tenant_id', 'orders.tenant_id').andOn('stores.id', 'orders.store_id')
      )
      .select('orders.*', 'stores.name as storeName', 'stores.slug as storeSlug')
      .limit(limit + 1)
    applyOrderFilters(query, filters)
    if (storeId !== undefined) query.where('orders.store_id', storeId)
    latestFirst(query, { time: 'orders.placed_at', id: 'orders.id', after: readPosition(after) })

    const rows = await query
    const page = rows.slice(0, limit)
    const parcels = await parcelsOf(page.map(({ id }) => Number(id)))
    const last = page.at(-1)
    return {
      orders: page.map((row) => ({ ...orderRow(row), parcels: parcels.get(Number(row.id)) ?? [] })),
      next: rows.length > limit ? writePosition(last.placed_at, Number(last.id)) : null,
    }
  }
}

export type OrderListRow = Awaited<ReturnType<ListOrders['handle']>>['orders'][number]

function orderRow(row: Record<string, any>) {
  const money = (minor: string) => Money.of(BigInt(minor), row.currency).toJSON()
  return {
    number: row.number as string,
    state: row.state as string,
    storeName: row.storeName as string,
    customerName: row.customer_name as string | null,
    total: money(row.total_minor),
    refunded: money(row.refunded_minor),
    placedAt: fromDatabaseTime(row.placed_at).toISO(),
  }
}
