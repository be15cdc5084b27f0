import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { insertRows, outbox, SYSTEM, type Actor } from '#foundation'
import { takeStock, type StockTaken } from '#inventory'
import { divideIntoParcels } from '#orders/placing/divide_into_parcels'
import { fulfilmentRow, invoiceRows, lineRow, orderRow } from '#orders/placing/order_rows'
import type { PlacedOrder, PlaceOrderInput } from '#orders/placing/place_order_input'
import { recordHistory } from '#orders/record_history'
import { orderReference } from '#orders/references'

/** An order whose stock is there, by what its lines take from where; null where none is tracked. */
export interface PlannedOrder {
  input: PlaceOrderInput
  taken: StockTaken[] | null
}

type NewOrder = PlannedOrder & { id: number; row: ReturnType<typeof orderRow> }

/**
 * Writes new orders with all that belongs to them, and takes their stock last: its rows are those
 * that everybody waits for.
 *
 * @returns them by idempotency key
 * @throws LostRace where their stock was planned without holding it, and is gone
 */
export async function writeOrders(
  planned: PlannedOrder[],
  trx: TransactionClientContract
): Promise<Map<string, PlacedOrder>> {
  const rows = planned.map(({ input }) => orderRow(input))
  const ids = await insertRows(trx, 'orders', rows)
  const orders = planned.map((order, index) => ({ ...order, id: ids[index], row: rows[index] }))
  const parcels = await writeParcels(orders, trx)
  const invoices = orders.flatMap(({ id, input }) => invoiceRows(id, input))
  await insertRows(trx, 'invoices', invoices)
  await tell(orders, trx)
  await takeStock(orders.flatMap(stockOf), trx)
  const parcelsOf = Map.groupBy(parcels, ({ orderId }) => orderId)
  return new Map(
    orders.map((order) => [
      order.input.idempotencyKey,
      placedOrder(order, parcelsOf.get(order.id)!),
    ])
  )
}

async function writeParcels(orders: NewOrder[], trx: TransactionClientContract) {
  const parcels = orders.flatMap((order) =>
    divideIntoParcels(order.input, order.taken).map((parcel, index) => ({
      ...{ parcel, orderId: order.id, currency: order.input.currency },
      row: fulfilmentRow({ id: order.id, number: order.row.number }, parcel, index),
    }))
  )
  const parcelIds = await insertRows(
    trx,
    'fulfilments',
    parcels.map(({ row }) => row)
  )
  const lines = parcels.flatMap(({ orderId, currency, parcel }, index) =>
    parcel.lines.map((line) => lineRow(orderId, parcelIds[index], currency, line))
  )
  const lineIds = await insertRows(trx, 'order_lines', lines)
  const written = lines.map((line, index) => ({
    id: lineIds[index],
    position: line.position,
    fulfilmentId: line.fulfilment_id,
    variantId: line.variant_id,
  }))
  const linesOf = Map.groupBy(written, ({ fulfilmentId }) => fulfilmentId)
  return parcels.map(({ orderId, parcel: { brandId, locationId } }, index) => ({
    ...{ id: parcelIds[index], orderId, brandId, locationId },
    lines: linesOf.get(parcelIds[index])!,
  }))
}

type WrittenParcel = Awaited<ReturnType<typeof writeParcels>>[number]

async function tell(orders: NewOrder[], trx: TransactionClientContract) {
  const entries = orders.map(({ id, input }) => ({
    orderId: id,
    event: 'order.placed',
    from: null,
    to: 'awaiting_payment',
    actor: actorOf(input),
    at: input.placedAt,
  }))
  await recordHistory(entries, trx)
  const payloads = orders.map(({ id }) => ({ orderId: id }))
  await outbox.publishMany(trx, 'order.placed', payloads)
}

function actorOf({ customerId }: PlaceOrderInput): Actor {
  return customerId === null ? SYSTEM : { type: 'customer', id: customerId }
}

function stockOf({ id, input, taken }: NewOrder) {
  if (taken === null) return []
  return [{ reference: orderReference(id), expiresAt: input.expiresAt ?? input.placedAt, taken }]
}

function placedOrder({ id, row }: NewOrder, parcels: WrittenParcel[]): PlacedOrder {
  return {
    orderId: id,
    number: row.number,
    accessCode: row.access_code,
    totalMinor: BigInt(row.total_minor),
    isNew: true,
    fulfilments: parcels.map(({ lines, orderId, ...parcel }) => parcel),
    lines: parcels.flatMap(({ lines }) => lines).sort((a, b) => a.position - b.position),
  }
}
