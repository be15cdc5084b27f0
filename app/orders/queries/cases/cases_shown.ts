import { fromDatabaseTime, tenantTable } from '#foundation'
import { Money } from '#money'
import { shippedByBrands } from '#orders/queries/fulfilments/fulfilments_shown'
import { ROWS_A_PAGE } from '#orders/queries/keyset'

interface CasesWanted {
  state?: string
  orderId?: number
  /** What these brands have sent themselves. */
  brandIds?: number[]
  /** The id of the last case of the page before. */
  after?: number
  limit?: number
}

/** After-sales cases, the latest first. */
export async function casesShown(wanted: CasesWanted) {
  const { state, orderId, brandIds, after, limit = ROWS_A_PAGE } = wanted
  const query = tenantTable('after_sales_cases')
    .join('orders', (join) =>
      join
        .on('orders.tenant_id', 'after_sales_cases.tenant_id')
        .andOn('orders.id', 'after_sales_cases.order_id')
    )
    .join('fulfilments', (join) =>
      join
        .on('fulfilments.tenant_id', 'after_sales_cases.tenant_id')
        .andOn('fulfilments.id', 'after_sales_cases.fulfilment_id')
    )
    .join('brands', (join) =>
      join
        .on('brands.tenant_id', 'fulfilments.tenant_id')
        .andOn('brands.id', 'fulfilments.brand_id')
    )
    .leftJoin('stock_locations', (join) =>
      join
        .on('stock_locations.tenant_id', 'fulfilments.tenant_id')
        .andOn('stock_locations.id', 'fulfilments.location_id')
    )
    .select('after_sales_cases.*', 'orders.number as orderNumber', 'brands.name as brandName')
    .select('orders.customer_name', 'fulfilments.number as fulfilmentNumber')
    .orderBy('after_sales_cases.id', 'desc')
    .limit(limit + 1)
  if (state) query.where('after_sales_cases.state', state)
  if (brandIds) {
    query.whereIn('fulfilments.brand_id', brandIds)
    shippedByBrands(query)
  }
  if (orderId) query.where('after_sales_cases.order_id', orderId)
  if (after) query.where('after_sales_cases.id', '<', after)
  const rows = await query
  const page = rows.slice(0, limit)
  return {
    cases: page.map(caseShown),
    next: rows.length > limit ? Number(page.at(-1).id) : null,
  }
}

export type CaseShown = ReturnType<typeof caseShown>

export function caseShown(row: Record<string, any>) {
  const time = (value: Date | null) => value && fromDatabaseTime(value).toISO()
  return {
    number: row.number as string,
    orderNumber: row.orderNumber as string,
    fulfilmentNumber: row.fulfilmentNumber as string,
    brandName: row.brandName as string,
    customerName: row.customer_name as string | null,
    kind: row.kind as string,
    state: row.state as string,
    reason: row.reason as string,
    message: row.message as string | null,
    decision: row.decision as string | null,
    refund: Money.of(BigInt(row.refund_minor), row.currency).toJSON(),
    requestedAt: time(row.requested_at)!,
    decidedAt: time(row.decided_at),
    dueAt: time(row.due_at),
  }
}
