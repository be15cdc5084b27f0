import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fromDatabaseTime, tenantTable } from '#foundation'
import type { Parcel, Sale, SaleLine } from '#commissions/booking/sale'
import { clearingAccounts } from '#commissions/booking/clearing_accounts'

/**
 * The paid ones of these orders that are not booked yet, in a constant number of statements. Their
 * rows stay locked, so that of two deliveries of one event the later finds it booked.
 */
export async function readUnbookedSales(
  orderIds: readonly number[],
  trx: TransactionClientContract
): Promise<Sale[]> {
  const orders = await tenantTable('orders', trx)
    .whereIn('id', [...orderIds])
    .whereNotNull('paid_at')
    .orderBy('id')
    .select('id', 'store_id', 'total_minor', 'email', 'attribution', 'paid_at')
    .forUpdate()
  const booked = await tenantTable('line_splits', trx)
    .whereIn(
      'order_id',
      orders.map(({ id }) => id)
    )
    .distinct('order_id')
  const bookedIds = new Set(booked.map((row) => Number(row.order_id)))
  const unbooked = orders.filter(({ id }) => !bookedIds.has(Number(id)))
  if (unbooked.length === 0) return []

  const ids = unbooked.map(({ id }) => Number(id))
  const clearingOf = await clearingAccounts(ids, trx)
  const parcels = await readParcels(ids, trx)
  const parcelsByOrder = Map.groupBy(parcels.values(), ({ orderId }) => orderId)
  const lines = await readLines(ids, parcels, trx)
  return unbooked.map((row) => ({
    orderId: Number(row.id),
    storeId: Number(row.store_id),
    paidAt: fromDatabaseTime(row.paid_at),
    clearing: clearingOf(Number(row.id)),
    totalMinor: BigInt(row.total_minor),
    buyerEmail: row.email,
    promoterId: row.attribution ? (JSON.parse(row.attribution).promoterId ?? null) : null,
    lines: lines.get(Number(row.id)) ?? [],
    parcels: parcelsByOrder.get(Number(row.id)) ?? [],
  }))
}

type OrderParcel = Parcel & { orderId: number }

async function readParcels(orderIds: number[], trx: TransactionClientContract) {
  const rows = await tenantTable('fulfilments', trx)
    .joinRaw(
      `LEFT JOIN stock_locations l ON l.tenant_id = fulfilments.tenant_id
         AND l.id = fulfilments.location_id`
    )
    .whereIn('fulfilments.order_id', orderIds)
    .orderBy('fulfilments.id')
    .select('fulfilments.*', 'l.kind')
  return new Map<number, OrderParcel>(
    rows.map((row) => [
      Number(row.id),
      {
        orderId: Number(row.order_id),
        fulfilmentId: Number(row.id),
        brandId: Number(row.brand_id),
        supplySource: row.kind === 'platform' ? 'platform' : 'brand',
        shippingMinor: BigInt(row.shipping_minor),
        returnsUntil: row.returns_until ? fromDatabaseTime(row.returns_until) : null,
      },
    ])
  )
}

async function readLines(
  orderIds: number[],
  parcels: ReadonlyMap<number, Parcel>,
  trx: TransactionClientContract
) {
  const rows = await tenantTable('order_lines', trx)
    .joinRaw(
      `JOIN products p ON p.tenant_id = order_lines.tenant_id AND p.id = order_lines.product_id`
    )
    .whereIn('order_lines.order_id', orderIds)
    .orderBy('order_lines.id')
    .select('order_lines.*', 'p.category_id')
  const lines = rows.map((row): SaleLine & { orderId: number } => ({
    orderId: Number(row.order_id),
    id: Number(row.id),
    variantId: Number(row.variant_id),
    productId: Number(row.product_id),
    brandId: Number(row.brand_id),
    categoryId: row.category_id === null ? null : Number(row.category_id),
    parcel: parcels.get(Number(row.fulfilment_id))!,
    quantity: row.quantity,
    unitPriceMinor: BigInt(row.unit_price_minor),
    retailPriceMinor: BigInt(row.retail_price_minor),
    supplyPriceMinor: BigInt(row.supply_price_minor),
    platformDiscountMinor: BigInt(row.platform_discount_minor),
    storeDiscountMinor: BigInt(row.store_discount_minor),
  }))
  return Map.groupBy(lines, ({ orderId }) => orderId)
}
