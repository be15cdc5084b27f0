import type Stripe from 'stripe'
import { invalidParameter, invalidRequest } from '../http/api_error.js'
import { endpoint } from '../http/endpoint.js'
import { LIST_PARAMETERS, PAGE_PARAMETERS, listObject, pageOfArray } from '../http/list_endpoint.js'
import * as p from '../http/parameters.js'
import { newId } from '../storage/identifiers.js'
import { checkChargeable } from './chargeable_amount.js'
import { LINE_ITEMS, lineItemsOf } from './checkout_line_items.js'
import { expireSession } from './checkout_payment.js'
import { newSession } from './checkout_session_object.js'
import { mergeMetadata } from './metadata.js'
import { nowInSeconds } from './moment.js'
import { PAYMENT_METHOD_TYPES } from './test_payment_methods.js'

type CreateParams = Stripe.Checkout.SessionCreateParams

const SHORTEST_LIFE_S = 30 * 60
const LONGEST_LIFE_S = 24 * 3_600
/** A caller may compute the bounds by its own clock, a little before ours. */
const CLOCK_TOLERANCE_S = 60

const PAYMENT_INTENT_DATA = {
  description: p.text(),
  metadata: p.metadata(),
  receipt_email: p.text(),
  transfer_group: p.text(),
} satisfies p.ParametersOf<CreateParams['payment_intent_data']>

const PAYMENT_METHOD_OPTIONS = {
  wechat_pay: p.group({ client: p.oneOf('android', 'ios', 'web'), app_id: p.text() }),
} satisfies p.ParametersOf<CreateParams['payment_method_options']>

const CREATE = {
  allowed_payment_method_types: p.list(p.text()),
  cancel_url: p.webAddress(),
  client_reference_id: p.text({ max: 200 }),
  customer_email: p.text({ max: 512 }),
  expires_at: p.integer(),
  line_items: LINE_ITEMS,
  locale: p.text(),
  metadata: p.metadata(),
  mode: p.required(p.oneOf('payment')),
  payment_intent_data: p.group(PAYMENT_INTENT_DATA),
  payment_method_options: p.group(PAYMENT_METHOD_OPTIONS),
  submit_type: p.oneOf('auto', 'book', 'donate', 'pay'),
  success_url: p.required(p.text()),
  ui_mode: p.oneOf('hosted_page'),
} satisfies p.ParametersOf<CreateParams>

export const create = endpoint(CREATE, ({ simulation, params }) => {
  const lineItems = lineItemsOf(params.line_items)
  const total = lineItems.reduce((sum, item) => sum + item.amount_total, 0)
  const { currency } = lineItems[0]
  checkChargeable(total, currency, 'line_items')

  const id = newId('cs_test', 58)
  const session = simulation.objects.checkoutSessions.insert(
    newSession({
      id,
      amountTotal: total,
      currency,
      url: `${simulation.publicUrl}/c/pay/${id}`,
      allowedTypes: params.allowed_payment_method_types ?? null,
      paymentMethodTypes: offeredTypes(params),
      cancelUrl: params.cancel_url ?? null,
      successUrl: params.success_url,
      clientReferenceId: params.client_reference_id ?? null,
      customerEmail: params.customer_email ?? null,
      expiresAt: expiryOf(params.expires_at),
      lineItems: listObject(`/v1/checkout/sessions/${id}/line_items`, {
        data: lineItems,
        has_more: false,
      }),
      locale: params.locale ?? null,
      metadata: mergeMetadata(null, params.metadata),
      intentData: params.payment_intent_data ?? {},
      methodOptions: params.payment_method_options as Stripe.Checkout.Session.PaymentMethodOptions,
      submitType: params.submit_type ?? null,
    })
  )
  simulation.schedule.add(session.expires_at * 1000, 'expire_session', id)
  return session
})

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.checkoutSessions.get(path.id, 'session')
)

const LIST = {
  ...LIST_PARAMETERS,
  payment_intent: p.text(),
  status: p.oneOf('complete', 'expired', 'open'),
} satisfies p.ParametersOf<Stripe.Checkout.SessionListParams>

export const list = endpoint(LIST, ({ simulation, params }) => {
  const { payment_intent: intent, status, ...page } = params
  const filters = { payment_intent: intent, status }
  return listObject(
    '/v1/checkout/sessions',
    simulation.objects.checkoutSessions.list({ ...page, filters })
  )
})

export const listLineItems = endpoint(PAGE_PARAMETERS, ({ simulation, params, path }) => {
  const { line_items: items } = simulation.objects.checkoutSessions.get(path.id, 'session')
  return listObject(items.url, pageOfArray(items.data, params))
})

export const expire = endpoint({}, ({ simulation, path }) => {
  const session = simulation.objects.checkoutSessions.get(path.id, 'session')
  if (session.status === 'open') return expireSession(simulation, session)
  throw invalidRequest(
    `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`
  )
})

/** Those of the allowed that the simulator can be paid with, in the caller's order. */
function offeredTypes(params: p.Parsed<typeof CREATE>): string[] {
  const allowed = params.allowed_payment_method_types ?? PAYMENT_METHOD_TYPES
  const offered = allowed.filter((type) =>
    (PAYMENT_METHOD_TYPES as readonly string[]).includes(type)
  )
  if (offered.length === 0) {
    throw invalidRequest(
      `No valid payment method types for this Checkout Session. The simulator knows ${PAYMENT_METHOD_TYPES.join(', ')}.`,
      { param: 'allowed_payment_method_types' }
    )
  }
  const isWechatNamed = params.allowed_payment_method_types?.includes('wechat_pay')
  if (isWechatNamed && !params.payment_method_options?.wechat_pay?.client) {
    const param = 'payment_method_options[wechat_pay][client]'
    throw invalidParameter(`Missing required param: ${param}.`, param, 'parameter_missing')
  }
  return offered
}

function expiryOf(requested: number | undefined): number {
  const now = nowInSeconds()
  if (requested === undefined) return now + LONGEST_LIFE_S
  const life = requested - now
  if (life < SHORTEST_LIFE_S - CLOCK_TOLERANCE_S) {
    const message =
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.'
    throw invalidRequest(message, { param: 'expires_at' })
  }
  if (life > LONGEST_LIFE_S + CLOCK_TOLERANCE_S) {
    const message =
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.'
    throw invalidRequest(message, { param: 'expires_at' })
  }
  return requested
}
