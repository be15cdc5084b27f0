import Stripe from 'stripe'
import type { Bench, BenchResult } from '#foundation'
import { givenAFair, type Fair } from '#bench/checkout/fair'
import { pageVersion } from '#bench/checkout/purchase'
import { keptOpen, Shopper, type Answer } from '#bench/shopper'
import { ProductionStage } from '#bench/stage/production_stage'

const AT_ONCE = 8
const WARM_UP_SECONDS = 4
const SECONDS_EACH = 8
const FAIR = { stores: 1, brands: 1, variantsOfEach: 1, stock: 1 }
const UNKNOWN_VARIANT = 999_999_999

interface Kind {
  name: string
  ask: () => Promise<Answer>
}

interface Cost {
  name: string
  requests_per_second: number
  app_ms: number
  client_ms: number
}

/**
 * What a request costs that has next to nothing to do: what of a checkout is neither reading nor
 * writing. Processor time of the production build's app, and of the client that asks.
 */
export default class RequestsBench implements Bench {
  async run(report: (line: string) => void): Promise<BenchResult> {
    report('Building, starting …')
    const stage = await ProductionStage.prepare()
    try {
      const fair = await givenAFair('bench', FAIR)
      await stage.start()
      const costs: Cost[] = []
      for (const kind of await kindsOf(stage, fair)) {
        await rounds(kind, WARM_UP_SECONDS)
        costs.push(await costOf(kind, stage))
        report(lineOf(costs.at(-1)!))
      }
      return { json: { requests: costs }, lines: costs.map(lineOf) }
    } finally {
      await stage.dismantle()
    }
  }
}

async function kindsOf(stage: ProductionStage, { tenant, stores }: Fair): Promise<Kind[]> {
  const agent = keptOpen(AT_ONCE)
  const visitor = (host: string) => new Shopper(host, stage.appPort, agent)
  const shop = `${stores[0].slug}.${tenant.slug}.localhost`
  const version = await pageVersion(visitor(shop))
  const wish = { variantId: UNKNOWN_VARIANT, quantity: 1 }
  const accept = { accept: 'application/json' }
  return [
    {
      name: 'a page of a shop (an empty cart)',
      ask: () => visitor(shop).ask('/cart', { headers: { ...version } }),
    },
    {
      name: 'a form of a shop (refused)',
      ask: () => visitor(shop).ask('/cart/lines', { method: 'POST', body: wish, headers: accept }),
    },
    { name: 'a webhook of Stripe (of no interest)', ask: () => tell(visitor('localhost')) },
  ]
}

/** An event about a payment that tells nothing which others do not tell. */
function tell(stripe: Shopper): Promise<Answer> {
  const event = {
    ...{ id: 'evt_bench', object: 'event', type: 'payment_intent.created' },
    data: { object: { id: 'pi_bench', object: 'payment_intent', metadata: {} } },
  }
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload: JSON.stringify(event),
    secret: ProductionStage.WEBHOOK_SECRET,
  })
  const headers = { 'stripe-signature': signature }
  return stripe.ask('/webhooks/stripe', { method: 'POST', body: event, headers })
}

/** @returns how many were asked */
async function rounds({ name, ask }: Kind, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1_000
  let asked = 0
  const one = async () => {
    while (performance.now() < end) {
      const { status } = await ask()
      if (status >= 500 || status === 404) throw new Error(`${name}: ${status}`)
      asked++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return asked
}

async function costOf(kind: Kind, stage: ProductionStage): Promise<Cost> {
  const before = await stage.processorTimes()
  const asked = await rounds(kind, SECONDS_EACH)
  const after = await stage.processorTimes()
  const each = (process: string) => hundredths((after[process] - before[process]) / asked)
  const rate = Math.round(asked / SECONDS_EACH)
  return {
    ...{ name: kind.name, requests_per_second: rate },
    ...{ app_ms: each('app'), client_ms: each('client') },
  }
}

const hundredths = (value: number) => Math.round(value * 100) / 100

function lineOf({ name, requests_per_second: rate, app_ms: app, client_ms: client }: Cost) {
  return `${name}: ${rate} a second, processor time ${app} ms in the app, ${client} ms in the client`
}
