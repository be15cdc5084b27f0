import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { fromDatabaseTime, tenantTable } from '#foundation'
import { Money } from '#money'

/** Fulfilments with their order, brand and place, to be narrowed by the caller. */
export function fulfilmentsWithOrders(): DatabaseQueryBuilderContract {
  return tenantTable('fulfilments')
    .join('orders', (join) =>
      join
        .on('orders.tenant_id', 'fulfilments.tenant_id')
        .andOn('orders.id', 'fulfilments.order_id')
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
    .select('fulfilments.*', 'orders.number as orderNumber', 'orders.currency', 'orders.paid_at')
    .select('orders.customer_name', 'orders.phone', 'orders.shipping_address', 'orders.note')
    .select('brands.name as brandName', 'stock_locations.kind as locationKind')
}

/** Those that a brand ships itself; what lies in the platform's warehouse, the platform ships. */
export function shippedByBrands(query: DatabaseQueryBuilderContract) {
  query.where((own) =>
    own.whereNull('stock_locations.kind').orWhere('stock_locations.kind', 'brand')
  )
}

export function fulfilmentShown(row: Record<string, any>) {
  const time = (value: Date | null) => value && fromDatabaseTime(value).toISO()
  return {
    id: Number(row.id),
    number: row.number as string,
    orderNumber: row.orderNumber as string,
    state: row.state as string,
    brandName: row.brandName as string,
    shipsFrom: (row.locationKind ?? 'brand') as 'brand' | 'platform',
    shipping: Money.of(BigInt(row.shipping_minor), row.currency).toJSON(),
    carrier: row.carrier as string | null,
    trackingNumber: row.tracking_number as string | null,
    paidAt: time(row.paid_at),
    shipBy: time(row.ship_by),
    shippedAt: time(row.shipped_at),
    deliveredAt: time(row.delivered_at),
    returnsUntil: time(row.returns_until),
  }
}

export type FulfilmentShown = ReturnType<typeof fulfilmentShown>
