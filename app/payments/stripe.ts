import Stripe from 'stripe'
import env from '#start/env'

/** The version all code here is written for; webhook endpoints are made with it, too. */
const API_VERSION = '2026-10-28.endive'
/** Where no key is set, Stripe is the simulator, which takes this one. */
const SIMULATOR_KEY = 'sk_test_simulator'

let client: { address: string; key: string; stripe: Stripe } | null = null

export function stripeSecretKey(): string {
  return env.get('STRIPE_SECRET_KEY', SIMULATOR_KEY)
}

/** The official SDK, talking to Stripe, or to whatever STRIPE_API_BASE names. */
export function stripe(): Stripe {
  const address = env.get('STRIPE_API_BASE', '')
  const key = stripeSecretKey()
  if (client?.address !== address || client.key !== key) {
    client = { address, key, stripe: connect(address, key) }
  }
  return client.stripe
}

function connect(address: string, key: string): Stripe {
  const elsewhere = address ? new URL(address) : null
  return new Stripe(key, {
    apiVersion: API_VERSION,
    maxNetworkRetries: 2,
    timeout: 20_000,
    telemetry: false,
    ...(elsewhere && {
      host: elsewhere.hostname,
      port: Number(elsewhere.port) || (elsewhere.protocol === 'https:' ? 443 : 80),
      protocol: elsewhere.protocol === 'https:' ? ('https' as const) : ('http' as const),
    }),
  })
}

/** Stripe did not answer as asked: it could not be reached, was too busy, or said no. */
export function isStripeError(error: unknown): error is Stripe.errors.StripeError {
  return error instanceof Stripe.errors.StripeError
}

/** Stripe understood and said no: asking again will not help. */
export function isRefusal(error: unknown): error is Stripe.errors.StripeError {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeCardError
  )
}
