import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  fail,
  insertRows,
  ok,
  outbox,
  SYSTEM,
  tenantTable,
  type Actor,
  type Result,
} from '#foundation'
import { ReserveStock, type OutOfStock, type ReservationResult } from '#inventory'
import { divideIntoParcels, type Parcel } from '#orders/placing/divide_into_parcels'
import { fulfilmentRow, lineRow, orderRow } from '#orders/placing/order_rows'
import type { PlacedOrder, PlaceOrderInput } from '#orders/placing/place_order_input'
import { readPlacedOrders } from '#orders/placing/read_placed_orders'
import { recordHistory } from '#orders/record_history'
import { orderReference } from '#orders/references'

export type PlaceOrderResult = Result<PlacedOrder, OutOfStock>
type NewOrder = { id: number; number: string; input: PlaceOrderInput; parcels: Parcel[] }

/**
 * Places orders at the prices given, with one fulfilment for each brand and place, awaiting
 * payment. Takes a constant number of statements, however many orders and lines.
 *
 * An order whose stock is not there is not placed; the others are. Results are in the order of the
 * inputs.
 */
export class PlaceOrders {
  async handle(
    inputs: PlaceOrderInput[],
    trx: TransactionClientContract
  ): Promise<PlaceOrderResult[]> {
    const keys = [...new Set(inputs.map(({ idempotencyKey }) => idempotencyKey))]
    const known = await this.#idsByKey(keys, trx)
    const fresh = new Map(inputs.map((input) => [input.idempotencyKey, input]))
    for (const key of known.keys()) fresh.delete(key)

    const problems = await this.#place([...fresh.values()], trx)
    const placed = await readPlacedOrders(keys, trx)
    return inputs.map(({ idempotencyKey }) => {
      const problem = problems.get(idempotencyKey)
      if (problem) return fail(problem)
      return ok({ ...placed.get(idempotencyKey)!, isNew: !known.has(idempotencyKey) })
    })
  }

  async #place(inputs: PlaceOrderInput[], trx: TransactionClientContract) {
    const rows = inputs.map(orderRow)
    await insertRows(trx, 'orders', rows)
    const ids = await this.#idsByKey([...inputs.map((input) => input.idempotencyKey)], trx)
    const orders = inputs.map((input, index) => {
      const { number } = rows[index]
      return { id: ids.get(input.idempotencyKey)!, number, input }
    })
    const stock = await this.#reserve(orders, trx)

    const problems = new Map<string, OutOfStock>()
    const placed: NewOrder[] = []
    for (const order of orders) {
      const reservation = stock.get(orderReference(order.id))
      if (reservation && !reservation.ok) {
        problems.set(order.input.idempotencyKey, reservation.error)
      } else {
        const parcels = divideIntoParcels(order.input, reservation?.value ?? null)
        placed.push({ ...order, parcels })
      }
    }
    const refused = orders.filter(({ input }) => problems.has(input.idempotencyKey))
    if (refused.length > 0) {
      await tenantTable('orders', trx)
        .whereIn(
          'id',
          refused.map(({ id }) => id)
        )
        .delete()
    }
    await this.#insertParcels(placed, trx)
    await this.#tell(placed, trx)
    return problems
  }

  async #idsByKey(keys: string[], trx: TransactionClientContract): Promise<Map<string, number>> {
    const rows = await tenantTable('orders', trx)
      .whereIn('idempotency_key', keys)
      .select('id', 'idempotency_key')
    return new Map(rows.map((row) => [row.idempotency_key, Number(row.id)]))
  }

  #reserve(
    orders: Omit<NewOrder, 'parcels'>[],
    trx: TransactionClientContract
  ): Promise<Map<string, ReservationResult>> {
    const requests = orders
      .filter(({ input }) => input.tracksStock)
      .map(({ id, input }) => ({
        reference: orderReference(id),
        lines: input.lines,
        expiresAt: input.expiresAt ?? input.placedAt,
      }))
    return new ReserveStock().handleMany(requests, trx)
  }

  async #insertParcels(orders: NewOrder[], trx: TransactionClientContract) {
    const fulfilments = orders.flatMap((order) =>
      order.parcels.map((parcel, index) => fulfilmentRow(order, parcel, index))
    )
    await insertRows(trx, 'fulfilments', fulfilments)
    const rows = await tenantTable('fulfilments', trx)
      .whereIn(
        'order_id',
        orders.map(({ id }) => id)
      )
      .select('id', 'number')
    const ids = new Map(rows.map(({ id, number }) => [number as string, Number(id)]))
    const lines = orders.flatMap(({ id, number, input, parcels }) =>
      parcels.flatMap((parcel, index) =>
        parcel.lines.map((line) =>
          lineRow(id, ids.get(`${number}-${index + 1}`)!, input.currency, line)
        )
      )
    )
    await insertRows(trx, 'order_lines', lines)
  }

  async #tell(orders: NewOrder[], trx: TransactionClientContract) {
    const entries = orders.map(({ id, input }) => ({
      orderId: id,
      event: 'order.placed',
      from: null,
      to: 'awaiting_payment',
      actor: actorOf(input),
      at: input.placedAt,
    }))
    await recordHistory(entries, trx)
    await outbox.publishMany(
      trx,
      'order.placed',
      orders.map(({ id }) => ({ orderId: id }))
    )
  }
}

function actorOf({ customerId }: PlaceOrderInput): Actor {
  return customerId === null ? SYSTEM : { type: 'customer', id: customerId }
}
