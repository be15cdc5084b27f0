import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { beginningWith } from '#foundation'
import { FULFILMENT_STATES, statesListedAs } from '#orders/fulfilment_states'
import { ORDER_TRANSITIONS } from '#orders/order_states'
import { beginningOf, dayOf, textOf } from '#orders/queries/address_filters'

/** What an order list may be narrowed by, as it stands in the address; empty where it is not. */
export interface OrderFilters {
  state: string
  /** The state of any of the order's fulfilments. */
  shipping: string
  /** A brand's id. */
  brand: string
  /** The beginning of a store's name or slug. */
  store: string
  /** The beginning of an order's number. */
  number: string
  /** Days in the tenant's zone, both included. */
  from: string
  to: string
}

/** Reads the filters of an address; what makes no sense is as if it were not there. */
export function readOrderFilters(query: Record<string, unknown>): OrderFilters {
  const text = (name: string) => textOf(query[name])
  const oneOf = (name: string, allowed: readonly string[]) =>
    allowed.includes(text(name)) ? text(name) : ''
  const matching = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? text(name) : '')
  return {
    state: oneOf('state', Object.keys(ORDER_TRANSITIONS)),
    shipping: oneOf('shipping', FULFILMENT_STATES),
    brand: matching('brand', /^\d{1,15}$/),
    store: text('store').slice(0, 60),
    number: matching('number', /^[0-9a-z]{1,20}$/i).toUpperCase(),
    from: dayOf(query.from),
    to: dayOf(query.to),
  }
}

/** Narrows a query on `orders` that joins `stores`. */
export function applyOrderFilters(query: DatabaseQueryBuilderContract, filters: OrderFilters) {
  const { state, store, number, from, to } = filters
  if (state) query.where('orders.state', state)
  if (number) query.where('orders.number', 'like', `${number}%`)
  if (store) {
    const beginning = beginningWith(store)
    query.where((either) =>
      either.where('stores.name', 'like', beginning).orWhere('stores.slug', 'like', beginning)
    )
  }
  if (from) query.where('orders.placed_at', '>=', beginningOf(from))
  if (to) query.where('orders.placed_at', '<', beginningOf(to, 1))
  if (filters.shipping || filters.brand) query.whereExists((parcel) => ofParcel(parcel, filters))
}

function ofParcel(parcel: DatabaseQueryBuilderContract, { shipping, brand }: OrderFilters) {
  parcel
    .from('fulfilments')
    .whereColumn('fulfilments.tenant_id', 'orders.tenant_id')
    .whereColumn('fulfilments.order_id', 'orders.id')
  if (shipping) parcel.whereIn('fulfilments.state', statesListedAs(shipping))
  if (brand) parcel.where('fulfilments.brand_id', brand)
}
