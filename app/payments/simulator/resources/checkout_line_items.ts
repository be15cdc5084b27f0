import type Stripe from 'stripe'
import { invalidRequest } from '../http/api_error.js'
import * as p from '../http/parameters.js'
import type { WireLineItem } from '../storage/collections.js'
import { newId } from '../storage/identifiers.js'
import { nowInSeconds } from './moment.js'

type LineItemParams = Stripe.Checkout.SessionCreateParams.LineItem
type PriceDataParams = NonNullable<LineItemParams['price_data']>

const PRODUCT_DATA = {
  name: p.required(p.text()),
  description: p.text(),
  images: p.list(p.webAddress()),
  metadata: p.metadata(),
} satisfies p.ParametersOf<PriceDataParams['product_data']>

const PRICE_DATA = {
  currency: p.required(p.currency()),
  product_data: p.required(p.group(PRODUCT_DATA)),
  unit_amount: p.required(p.integer()),
} satisfies p.ParametersOf<PriceDataParams>

const LINE_ITEM = {
  metadata: p.metadata(),
  price_data: p.required(p.group(PRICE_DATA)),
  quantity: p.required(p.integer({ min: 1, max: 999_999 })),
} satisfies p.ParametersOf<LineItemParams>

export const LINE_ITEMS = p.required(p.list(p.group(LINE_ITEM)))

/** Stripe's limit for one session in `payment` mode. */
const MOST_LINE_ITEMS = 100

/** @throws ApiError 400 for too many of them, and for more than one currency. */
export function lineItemsOf(requested: ReturnType<typeof LINE_ITEMS>): WireLineItem[] {
  if (requested.length > MOST_LINE_ITEMS) {
    const message = `You can have at most ${MOST_LINE_ITEMS} line items.`
    throw invalidRequest(message, { param: 'line_items' })
  }
  const currencies = new Set(requested.map(({ price_data: price }) => price.currency))
  if (currencies.size > 1) {
    throw invalidRequest('All line items must have the same currency.', { param: 'line_items' })
  }
  return requested.map(lineItemOf)
}

function lineItemOf({
  metadata,
  price_data: price,
  quantity,
}: ReturnType<typeof LINE_ITEMS>[number]): WireLineItem {
  const total = price.unit_amount * quantity
  return {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: price.currency,
    description: price.product_data.name,
    metadata: metadata ?? {},
    price: {
      id: newId('price'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: nowInSeconds(),
      currency: price.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId('prod', 14),
      recurring: null,
      tax_behavior: 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: price.unit_amount,
      unit_amount_decimal: String(price.unit_amount),
    },
    quantity,
  }
}
