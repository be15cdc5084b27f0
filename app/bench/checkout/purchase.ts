import { randomUUID } from 'node:crypto'
import type { Answer, Shopper } from '#bench/shopper'

/** The version of the pages a browser has loaded; a script that asks with another must reload. */
export interface PageVersion {
  'x-inertia': 'true'
  'x-inertia-version': string
}

export interface Quote {
  cart: { quote: string }
  formKey: string
}

/** A shop said no, or worse. */
export class UnexpectedAnswer extends Error {
  constructor(what: string, { status, body }: Pick<Answer, 'status' | 'body'>) {
    super(`${what}: ${status} ${body.slice(0, 300)}`)
  }
}

/** Reads the version out of a page, as the script that boots in it does. */
export async function pageVersion(shopper: Shopper): Promise<PageVersion> {
  const { body } = await shopper.ask('/', { headers: { accept: 'text/html' } })
  const version = /"version":"?([^",}]+)/.exec(body.replaceAll('&quot;', '"'))?.[1] ?? ''
  return { 'x-inertia': 'true', 'x-inertia-version': version }
}

export function putIntoCart(shopper: Shopper, variantId: number): Promise<Answer> {
  const headers = { accept: 'application/json' }
  return shopper.ask('/cart/lines', { method: 'POST', body: { variantId, quantity: 1 }, headers })
}

export async function openCheckout(shopper: Shopper, version: PageVersion): Promise<Quote> {
  const answer = await shopper.ask('/checkout', { headers: { ...version } })
  if (answer.status !== 200) throw new UnexpectedAnswer('checkout page', answer)
  return JSON.parse(answer.body).props
}

/** Presses the button, as somebody whom the shop has never seen. */
export function placeOrder(
  shopper: Shopper,
  version: PageVersion,
  { cart, formKey }: Quote
): Promise<Answer> {
  const delivery = {
    ...{ recipient: 'Chen Wei', email: `${randomUUID()}@example.com`, country: 'US' },
    ...{ line1: '1 Main Street', city: 'Oakland', region: 'CA', postalCode: '94607' },
  }
  const body = { ...delivery, quote: cart.quote, formKey }
  return shopper.ask('/checkout', { method: 'POST', body, headers: { ...version } })
}

/** The payment page's session that an answer leads to; null where it leads elsewhere. */
export function paymentSession({ headers }: Answer): string | null {
  const address = headers['x-inertia-location'] ?? headers.location
  return /\/(cs_[^/?#]+)/.exec(String(address ?? ''))?.[1] ?? null
}

/** Pays on the simulator's page, by its first method. @throws UnexpectedAnswer */
export async function pay(payer: Shopper, sessionId: string) {
  const answer = await payer.ask(`/_simulator/sessions/${sessionId}/pay`, {
    method: 'POST',
    body: {},
  })
  if (answer.status !== 200) throw new UnexpectedAnswer('payment', answer)
}
