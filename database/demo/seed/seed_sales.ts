import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { clock, drainOutbox, SYSTEM } from '#foundation'
import {
  CancelOrder,
  MarkDelivered,
  MarkOrdersPaid,
  orderReference,
  PlaceOrders,
  ReturnLines,
  ShipFulfilment,
} from '#orders'
import { recordOutsidePayments } from '#payments'
import { timeline, type DemoEvent, type DemoTenant } from '#database/demo/index'
import { readDirectory, type DemoDirectory } from '#database/demo/seed/demo_directory'
import { orderInputs } from '#database/demo/seed/order_inputs'
import { SoldOrders } from '#database/demo/seed/sold_orders'
import type { Seeding } from '#database/demo/seed/seeding'

/**
 * Lives through the planned days, one after the other, with the clock set to each: orders are
 * placed and paid, parcels go out and arrive, some comes back, earnings mature, and twice a month
 * finance pays. All of it through the actions that serve real customers.
 */
export async function seedSales(
  seeding: Seeding,
  endOfDay: (day: DateTime<true>) => Promise<void>
) {
  const directory = await readDirectory()
  const sold = new SoldOrders()
  const days = byDay(timeline(seeding.orders, seeding.until.toJSDate()), seeding.plan)
  let done = 0
  for (const [day, events] of days) {
    seeding.report('sales', done++ / days.size)
    const evening = DateTime.fromISO(day, { zone: seeding.plan.timezone }).endOf('day')
    const moment = DateTime.min(evening, seeding.until) as DateTime<true>
    await clock.at(moment, async () => {
      await sell(seeding, directory, sold, events)
      await cancel(sold, events)
      await ship(sold, events)
      await deliver(sold, events)
      await takeBack(sold, events)
      await drainOutbox({ concurrency: 8 })
      await endOfDay(moment)
      await drainOutbox({ concurrency: 8 })
    })
  }
}

function byDay(events: DemoEvent[], { timezone }: DemoTenant): Map<string, DemoEvent[]> {
  return Map.groupBy(events, ({ at }) =>
    DateTime.fromJSDate(at, { zone: timezone }).toISODate()!
  ) as Map<string, DemoEvent[]>
}

async function sell(
  seeding: Seeding,
  directory: DemoDirectory,
  sold: SoldOrders,
  events: DemoEvent[]
) {
  const placed = events.filter(({ type }) => type === 'placed').map(({ order }) => order)
  const inputs = await orderInputs(placed, seeding, directory)
  await db.transaction(async (trx) => {
    const results = await new PlaceOrders().handle(
      inputs.map(({ input }) => input),
      trx
    )
    const paid = results.flatMap((result, index) => {
      if (!result.ok) return []
      const { planned, input } = inputs[index]
      sold.add(planned, result.value, directory)
      return [{ ...result.value, paidAt: input.placedAt }]
    })
    const paymentIds = await recordOutsidePayments(
      paid.map(({ orderId, totalMinor, paidAt }) => ({
        reference: orderReference(orderId),
        amountMinor: totalMinor,
        succeededAt: paidAt,
      })),
      trx
    )
    await new MarkOrdersPaid().handle(
      paid.map(({ orderId, paidAt }) => ({
        ...{ orderId, paymentId: paymentIds.get(orderReference(orderId))!, paidAt },
      })),
      trx
    )
  })
}

async function cancel(sold: SoldOrders, events: DemoEvent[]) {
  for (const event of events) {
    if (event.type !== 'cancelled') continue
    const orderId = sold.order(event.order.key)
    if (!orderId) continue
    const { message: reason } = event.cancellation
    await clock.at(momentOf(event), () =>
      new CancelOrder().handle({ orderId, actor: SYSTEM, reason })
    )
  }
}

async function ship(sold: SoldOrders, events: DemoEvent[]) {
  for (const event of events) {
    if (event.type !== 'shipped') continue
    for (const fulfilmentId of sold.parcels(event.order.key, event.shipment.brand)) {
      await clock.at(momentOf(event), () =>
        new ShipFulfilment().handle({
          fulfilmentId,
          carrier: event.order.key.startsWith('qinghe') ? '顺丰速运' : 'UPS',
          trackingNumber: `DEMO${String(fulfilmentId).padStart(9, '0')}`,
          actor: SYSTEM,
        })
      )
    }
  }
}

async function deliver(sold: SoldOrders, events: DemoEvent[]) {
  const deliveries = events.flatMap((event) => {
    if (event.type !== 'delivered') return []
    const deliveredAt = momentOf(event)
    return sold
      .parcels(event.order.key, event.shipment.brand)
      .map((fulfilmentId) => ({ fulfilmentId, deliveredAt }))
  })
  if (deliveries.length === 0) return
  await db.transaction((trx) => new MarkDelivered().handle(deliveries, trx))
}

async function takeBack(sold: SoldOrders, events: DemoEvent[]) {
  const returns = events.flatMap((event) => {
    if (event.type !== 'returned') return []
    const { order, returned } = event
    const orderLineId = sold.line(order.key, returned.line)
    if (!orderLineId) return []
    const at = momentOf(event)
    const key = `return:${order.key}:${returned.line}`
    return [{ orderLineId, quantity: returned.quantity, at, key, restock: true }]
  })
  if (returns.length === 0) return
  await db.transaction((trx) => new ReturnLines().handle(returns, trx))
}

function momentOf({ at }: DemoEvent): DateTime<true> {
  return DateTime.fromJSDate(at, { zone: 'utc' }) as DateTime<true>
}
