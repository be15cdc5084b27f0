import type { Agent } from 'node:http'
import { Shopper, type Answer } from '#bench/shopper'
import {
  openCheckout,
  pageVersion,
  paymentSession,
  placeOrder,
  putIntoCart,
  type PageVersion,
} from '#bench/checkout/purchase'

export interface Rush {
  /** Host and port of the shop. */
  host: string
  port: number
  agent: Agent
  /** What each buyer wants, one of each variant, in this order. */
  wishes: number[][]
}

export interface RushOutcome {
  /** Of the payment pages that buyers were led to: those who got what they wanted. */
  sessions: string[]
  /** Buyers who were told that they come too late. */
  refused: number
  /** Answers that tell a buyer nothing, and those of a server that failed. */
  unclear: string[]
}

/**
 * Everybody fills a cart, and when all have, everybody presses the button as fast as connections
 * allow.
 */
export async function rush({ host, port, agent, wishes }: Rush): Promise<RushOutcome> {
  const outcome: RushOutcome = { sessions: [], refused: 0, unclear: [] }
  const version = await pageVersion(new Shopper(host, port, agent))
  const buyers = wishes.map(() => new Shopper(host, port, agent))
  await atOnce(buyers, agent, async (buyer, index) => {
    for (const variantId of wishes[index]) {
      const answer = await putIntoCart(buyer, variantId)
      if (answer.status !== 200) outcome.unclear.push(textOf('cart', answer))
    }
  })
  await atOnce(buyers, agent, async (buyer) => {
    const answer = await placeOrder(buyer, version, await openCheckout(buyer, version))
    const session = paymentSession(answer)
    if (session) outcome.sessions.push(session)
    else if (await isToldWhy(buyer, answer, version)) outcome.refused++
    else outcome.unclear.push(textOf('order', answer))
  }).catch((error) => outcome.unclear.push(error.message))
  return outcome
}

/** So many at a time as the agent has connections. */
async function atOnce(
  buyers: Shopper[],
  { maxSockets }: Agent,
  work: (buyer: Shopper, index: number) => Promise<void>
) {
  const waiting = buyers.entries()
  const connection = async () => {
    for (const [index, buyer] of waiting) await work(buyer, index)
  }
  await Promise.all(Array.from({ length: maxSockets }, connection))
}

/** Sent back to a page that says what is wrong, in words or at the line it is about. */
async function isToldWhy(buyer: Shopper, { status, headers }: Answer, version: PageVersion) {
  if (status !== 303 || !headers.location) return false
  const page = await buyer.ask(headers.location, { headers: { ...version } })
  if (page.status !== 200) return false
  const { cart, flash } = JSON.parse(page.body).props
  const lines = (cart?.brands ?? []).flatMap((brand: { lines: object[] }) => brand.lines)
  return Boolean(flash?.error) || lines.some((line: { problem?: string }) => line.problem)
}

const textOf = (step: string, { status, headers, body }: Answer) =>
  `${step}: ${status} ${headers.location ?? ''} ${body.slice(0, 200)}`
