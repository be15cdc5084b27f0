import { setTimeout as sleep } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { clock, toDatabaseTime } from '#foundation'
import type { ProcessorTimes, ProductionStage } from '#bench/stage/production_stage'
import { keptOpen, Shopper } from '#bench/shopper'
import { Bookings } from '#bench/checkout/bookings'
import type { Fair } from '#bench/checkout/fair'
import {
  openCheckout,
  pageVersion,
  pay,
  paymentSession,
  placeOrder,
  putIntoCart,
  UnexpectedAnswer,
} from '#bench/checkout/purchase'

export interface RunOfCheckouts {
  connections: number
  /** Those that were booked. */
  millis: number[]
  errors: Error[]
  /** From the first request until nothing of any of them is left to be done. */
  seconds: number
  /** What the processes of the stage, and this one, took for it. */
  processorTimes: ProcessorTimes
}

interface Wishes {
  connections: number
  /** When to begin no more; those under way are seen to their end. */
  until: (begun: number, seconds: number) => boolean
}

const at = <Item>(items: Item[], index: number) => items[index % items.length]

/** So many customers at a time, each of whom begins anew as soon as their order is booked. */
export async function runCheckouts(
  stage: ProductionStage,
  { tenant, stores, variants }: Fair,
  { connections, until }: Wishes
): Promise<RunOfCheckouts> {
  const agent = keptOpen(connections)
  const bookings = await Bookings.watch(tenant.id)
  const browser = (host: string, port = stage.appPort) => new Shopper(host, port, agent)
  const shopOf = (number: number) => `${at(stores, number).slug}.${tenant.slug}.localhost`
  const version = await pageVersion(browser(shopOf(0)))
  const run: RunOfCheckouts = {
    ...{ connections, millis: [], errors: [], seconds: 0 },
    processorTimes: await stage.processorTimes(),
  }
  const started = performance.now()
  let begun = 0

  const checkOut = async (number: number) => {
    const shopper = browser(shopOf(number))
    const put = await putIntoCart(shopper, at(variants, number).id)
    if (put.status !== 200) throw new UnexpectedAnswer('cart', put)
    const placed = await placeOrder(shopper, version, await openCheckout(shopper, version))
    const session = paymentSession(placed)
    if (!session) throw new UnexpectedAnswer('order', placed)
    await pay(browser('localhost', stage.simulatorPort), session)
    await bookings.of(session)
  }
  const customer = async () => {
    while (!until(begun, (performance.now() - started) / 1_000)) {
      const since = performance.now()
      await checkOut(begun++).then(
        () => run.millis.push(performance.now() - since),
        (error) => run.errors.push(error)
      )
    }
  }
  await Promise.all(Array.from({ length: connections }, customer))
  await nothingIsLeftToDo()
  run.seconds = (performance.now() - started) / 1_000
  for (const [name, millis] of Object.entries(await stage.processorTimes())) {
    run.processorTimes[name] = millis - run.processorTimes[name]
  }
  await bookings.close()
  agent.destroy()
  return run
}

/** What one checkout leaves behind for later belongs to it: no rate is won by putting it off. */
export async function nothingIsLeftToDo() {
  for (;;) {
    const open = await db
      .from('outbox_messages')
      .whereIn('state', ['waiting', 'sent'])
      .where('attempts', 0)
      .where('available_at', '<=', toDatabaseTime(clock.now()))
      .first()
    if (!open) return
    await sleep(10)
  }
}
