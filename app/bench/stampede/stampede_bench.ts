import { setTimeout as sleep } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { Bench, BenchResult } from '#foundation'
import { Bookings } from '#bench/checkout/bookings'
import { givenAFair, type Fair } from '#bench/checkout/fair'
import { pay } from '#bench/checkout/purchase'
import { nothingIsLeftToDo } from '#bench/checkout/run_checkouts'
import { keptOpen, Shopper } from '#bench/shopper'
import { rush, type RushOutcome } from '#bench/stampede/rush'
import { standOf, type Stand } from '#bench/stampede/stand'
import { ProductionStage } from '#bench/stage/production_stage'

/** Smaller for a machine or a person with less time: STAMPEDE_BUYERS, STAMPEDE_TIMES. */
const BUYERS = Number(process.env.STAMPEDE_BUYERS ?? 10_000)
const TIMES = Number(process.env.STAMPEDE_TIMES ?? 10)
const UNITS = 100
const CONNECTIONS = 200
/** Redis dies with all it holds, again and again while they buy. */
const REDIS_LIVES_MILLIS = 7_000
/** Of ten who get a unit, so many walk off without paying. */
const WALK_OFF = 2
const LAST_UNIT_BUYERS = 200

interface Round {
  buyers: number
  sold: number
  oversold: number
  stuck: number
  refused: number
  unclear: number
  redis_restarts: number
  two_brands_sold: number
}

/**
 * Buyers by the thousand, by HTTP, for a hundred units of one variant, while Redis is killed and
 * comes back empty: each unit is sold once, whoever comes too late is told, and what buyers who walk
 * off had held is sold to others. Then the last units of two brands, in everybody's cart together.
 */
export default class StampedeBench implements Bench {
  async run(report: (line: string) => void): Promise<BenchResult> {
    report('Building, starting, stocking …')
    const stage = await ProductionStage.prepare()
    try {
      await stage.start()
      const rounds: Round[] = []
      for (let time = 1; time <= TIMES; time++) {
        rounds.push(await this.#round(stage, `stampede-${time}`, report))
        report(lineOf(rounds.at(-1)!, time))
      }
      const lines = rounds.map((round, index) => lineOf(round, index + 1))
      return { json: { rounds }, lines: [...lines, verdictOn(rounds)] }
    } finally {
      await stage.dismantle()
    }
  }

  async #round(stage: ProductionStage, slug: string, report: (line: string) => void) {
    const fair = await givenAFair(slug, { stores: 1, brands: 1, variantsOfEach: 1, stock: UNITS })
    let restarts = 0
    let isOver = false
    const losses = (async () => {
      for (;;) {
        await sleep(REDIS_LIVES_MILLIS)
        if (isOver) return
        await stage.redis.restart()
        restarts++
      }
    })()
    const first = await this.#rush(stage, fair, BUYERS)
    const paying = first.sessions.filter((_, index) => index % 10 >= WALK_OFF)
    await this.#pay(stage, fair, paying)
    isOver = true
    await losses
    await this.#timePasses(fair)
    const second = await this.#rush(stage, fair, 2 * UNITS)
    await this.#pay(stage, fair, second.sessions)
    for (const text of [...first.unclear, ...second.unclear].slice(0, 5)) report(text)
    return {
      ...{ buyers: BUYERS + 2 * UNITS, ...soldOf(await standOf(fair)) },
      refused: first.refused + second.refused,
      unclear: first.unclear.length + second.unclear.length,
      redis_restarts: restarts,
      two_brands_sold: await this.#lastUnits(stage, `${slug}-last`),
    }
  }

  /** How often one cart could have the last unit of both brands: once. */
  async #lastUnits(stage: ProductionStage, slug: string): Promise<number> {
    const fair = await givenAFair(slug, { stores: 1, brands: 2, variantsOfEach: 1, stock: 1 })
    const { sessions } = await this.#rush(stage, fair, LAST_UNIT_BUYERS)
    await this.#pay(stage, fair, sessions)
    return (await standOf(fair)).sold / 2
  }

  #rush(
    { appPort: port }: ProductionStage,
    { tenant, stores, variants }: Fair,
    buyers: number
  ): Promise<RushOutcome> {
    const ids = variants.map(({ id }) => id)
    const wishes = Array.from({ length: buyers }, (_, index) =>
      index % 2 ? ids : ids.toReversed()
    )
    const host = `${stores[0].slug}.${tenant.slug}.localhost`
    return rush({ host, port, agent: keptOpen(CONNECTIONS), wishes })
  }

  async #pay({ simulatorPort }: ProductionStage, { tenant }: Fair, sessions: string[]) {
    const payer = new Shopper('localhost', simulatorPort, keptOpen(8))
    const bookings = await Bookings.watch(tenant.id)
    for (const session of sessions) await pay(payer, session)
    await Promise.all(sessions.map((session) => bookings.of(session)))
    await bookings.close()
    await nothingIsLeftToDo()
  }

  /** The time to pay of all that is unpaid is over; the worker sees it at its next look. */
  async #timePasses({ tenant }: Fair) {
    const unpaid = () =>
      db.from('orders').where({ tenant_id: tenant.id, state: 'awaiting_payment' })
    await unpaid().update({ expires_at: '2020-01-01 00:00:00' })
    while (await unpaid().first()) await sleep(200)
    await nothingIsLeftToDo()
  }
}

/** Units that were sold beyond what there was, and units that nobody can have. */
function soldOf({ stocked, available, reserved, sold, paidFor }: Stand) {
  return {
    sold: paidFor,
    oversold: Math.max(0, paidFor - stocked) + Math.abs(sold - paidFor),
    stuck: reserved + Math.abs(stocked - available - reserved - sold),
  }
}

function lineOf(round: Round, time: number): string {
  return (
    `${time}. ${round.buyers} buyers: ${round.sold} of ${UNITS} sold, ${round.oversold} oversold, ` +
    `${round.stuck} stuck, ${round.refused} told, ${round.unclear} without a clear answer; ` +
    `Redis lost ${round.redis_restarts} times; two brands' last units: ${round.two_brands_sold} order`
  )
}

function verdictOn(rounds: Round[]): string {
  const isRight = (round: Round) =>
    round.sold === UNITS &&
    round.oversold + round.stuck + round.unclear === 0 &&
    round.two_brands_sold === 1
  const right = rounds.filter(isRight).length
  return `${right} of ${rounds.length} as they should be`
}
