import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { PlacedOrder } from '#orders/placing/place_order_input'

/** Placed orders with the ids of all that belongs to them, by idempotency key. */
export async function readPlacedOrders(
  idempotencyKeys: string[],
  client?: QueryClientContract
): Promise<Map<string, Omit<PlacedOrder, 'isNew'>>> {
  if (idempotencyKeys.length === 0) return new Map()
  const orders = await tenantTable('orders', client)
    .whereIn('idempotency_key', idempotencyKeys)
    .select('id', 'number', 'access_code', 'total_minor', 'idempotency_key')
  if (orders.length === 0) return new Map()
  const ids = orders.map(({ id }) => id)
  const fulfilments = await tenantTable('fulfilments', client)
    .whereIn('order_id', ids)
    .select('id', 'order_id', 'brand_id', 'location_id')
    .orderBy('id')
  const lines = await tenantTable('order_lines', client)
    .whereIn('order_id', ids)
    .select('id', 'order_id', 'position', 'fulfilment_id', 'variant_id')
    .orderBy('order_id')
    .orderBy('position')
  const fulfilmentsOf = Map.groupBy(fulfilments, (row) => row.order_id)
  const linesOf = Map.groupBy(lines, (row) => row.order_id)

  return new Map(
    orders.map((order) => [
      order.idempotency_key as string,
      {
        orderId: Number(order.id),
        number: order.number as string,
        accessCode: order.access_code as string,
        totalMinor: BigInt(order.total_minor),
        fulfilments: (fulfilmentsOf.get(order.id) ?? []).map((row) => ({
          id: Number(row.id),
          brandId: Number(row.brand_id),
          locationId: row.location_id === null ? null : Number(row.location_id),
        })),
        lines: (linesOf.get(order.id) ?? []).map((row) => ({
          id: Number(row.id),
          position: Number(row.position),
          fulfilmentId: Number(row.fulfilment_id),
          variantId: Number(row.variant_id),
        })),
      },
    ])
  )
}
