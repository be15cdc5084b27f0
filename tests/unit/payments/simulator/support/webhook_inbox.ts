import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import Stripe from 'stripe'

export const WEBHOOK_SECRET = 'whsec_a_secret_of_these_tests'

/** A receiver of webhooks that takes in only what the SDK finds to be signed. */
export class WebhookInbox {
  readonly events: Stripe.Event[] = []
  secret = WEBHOOK_SECRET
  /** Webhooks are taken in hand and never answered. */
  isSilent = false
  /** How many webhooks came, answered or not. */
  arrivals = 0
  /** How many of the next webhooks are answered with a 500. */
  refusals = 0

  readonly #server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const signature = request.headers['stripe-signature'] ?? ''
    const event = Stripe.webhooks.constructEvent(Buffer.concat(chunks), signature, this.secret)
    this.arrivals += 1
    if (this.isSilent) return
    if (this.refusals > 0) {
      this.refusals -= 1
      response.writeHead(500).end()
      return
    }
    this.events.push(event)
    response.end()
  })

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/webhooks`
  }

  async close(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve)
      this.#server.closeAllConnections()
    })
  }

  types(): string[] {
    return this.events.map(({ type }) => type)
  }

  /** Waits for the given number of events of a type, and fails after two seconds. */
  async waitFor(type: Stripe.Event['type'], times = 1): Promise<Stripe.Event[]> {
    for (let waited = 0; waited < 2_000; waited += 10) {
      const found = this.events.filter((event) => event.type === type)
      if (found.length >= times) return found
      await sleep(10)
    }
    throw new Error(`${times} × ${type} did not come; there are: ${this.types().join(', ')}`)
  }
}
