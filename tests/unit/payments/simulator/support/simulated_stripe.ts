import type { TestContext } from '@japa/runner/core'
import Stripe from 'stripe'
import {
  startStripeSimulator,
  type StripeSimulator,
  type StripeSimulatorOptions,
} from '#payments/simulator/server'
import { WEBHOOK_SECRET, WebhookInbox } from './webhook_inbox.js'

export const SECRET_KEY = 'sk_test_of_these_tests_0123456789'

/** A simulator, the official SDK that talks to it, and the receiver of its webhooks. */
export interface SimulatedStripe {
  simulator: StripeSimulator
  stripe: Stripe
  inbox: WebhookInbox
  /** Calls one of the simulator's own `/_simulator` endpoints. */
  control(path: string, body?: object, method?: string): Promise<ControlAnswer>
}

export interface ControlAnswer {
  status: number
  body: Record<string, any>
}

export async function givenSimulatedStripe(
  { cleanup }: Pick<TestContext, 'cleanup'>,
  options: Partial<StripeSimulatorOptions> = {}
): Promise<SimulatedStripe> {
  const inbox = new WebhookInbox()
  const webhookUrl = await inbox.open()
  cleanup(() => inbox.close())
  const simulator = await startStripeSimulator({
    port: 0,
    databasePath: ':memory:',
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    webhookUrl,
    webhookRetryDelayMs: 20,
    settlementDelayMs: 20,
    ...options,
  })
  cleanup(() => simulator.close())
  return {
    simulator,
    inbox,
    stripe: sdkFor(simulator),
    control: (path, body = {}, method = 'POST') => control(simulator, path, body, method),
  }
}

export function sdkFor({ port }: StripeSimulator, options: Partial<Stripe.StripeConfig> = {}) {
  const config = { host: '127.0.0.1', port, protocol: 'http', telemetry: false } as const
  return new Stripe(SECRET_KEY, { ...config, ...options })
}

export function tea(unitAmount = 10_001): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: 'usd',
          unit_amount: unitAmount,
          product_data: { name: 'Tea' },
        },
      },
    ],
    success_url: 'http://mia.lumen.localhost/thanks?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://mia.lumen.localhost/cart',
  }
}

/** Pays for tea and returns the intent with its charge. */
export async function givenAPayment(
  { stripe, control: order }: SimulatedStripe,
  { unitAmount = 10_001, method = 'card' } = {}
): Promise<Stripe.PaymentIntent & { latest_charge: Stripe.Charge }> {
  const session = await stripe.checkout.sessions.create(tea(unitAmount))
  await order(`/sessions/${session.id}/pay`, { payment_method: method })
  const { payment_intent: id } = await stripe.checkout.sessions.retrieve(session.id)
  const intent = await stripe.paymentIntents.retrieve(String(id), { expand: ['latest_charge'] })
  return intent as typeof intent & { latest_charge: Stripe.Charge }
}

/** A connected account that has told Stripe everything and can be paid. */
export async function givenAPayee({ stripe, control: order }: SimulatedStripe): Promise<string> {
  const { id } = await stripe.v2.core.accounts.create({
    contact_email: 'mia@example.com',
    configuration: {
      recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
    },
  })
  await order(`/accounts/${id}/transfers_status`, { status: 'active' })
  return id
}

/** Presses a button of a hosted page; a redirect is returned, not followed. */
export function submitForm(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}

async function control(
  { url }: StripeSimulator,
  path: string,
  body: object,
  method: string
): Promise<ControlAnswer> {
  const response = await fetch(`${url}/_simulator${path}`, {
    method,
    body: method === 'GET' ? undefined : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, any> }
}
