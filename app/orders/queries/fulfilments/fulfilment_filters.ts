import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { beginningWith } from '#foundation'
import { FULFILMENT_STATES, statesListedAs } from '#orders/fulfilment_states'
import { beginningOf, dayOf, textOf } from '#orders/queries/address_filters'

/** The states a brand sees: what is not paid yet is none of its business. */
export const BRAND_STATES = FULFILMENT_STATES.filter((state) => state !== 'awaiting_payment')

/** What a brand's list may be narrowed by, as it stands in the address; empty where it is not. */
export interface FulfilmentFilters {
  /** `all`, or one of the states a brand sees. */
  state: string
  /** The beginning of the fulfilment's number, which begins with its order's. */
  number: string
  /** The beginning of a carrier's name or of a tracking number. */
  tracking: string
  /** Days on which the order was paid in the tenant's zone, both included. */
  from: string
  to: string
}

/**
 * Reads the filters of an address; what makes no sense is as if it were not there. What waits to be
 * shipped is listed where no state is asked for.
 */
export function readFulfilmentFilters(query: Record<string, unknown>): FulfilmentFilters {
  const state = ['all', ...BRAND_STATES].find((one) => one === query.state)
  return {
    state: state ?? 'awaiting_shipment',
    number: textOf(query.number).slice(0, 24).toUpperCase(),
    tracking: textOf(query.tracking).slice(0, 64),
    from: dayOf(query.from),
    to: dayOf(query.to),
  }
}

/** Narrows a query on `fulfilments` that joins `orders`. */
export function applyFulfilmentFilters(
  query: DatabaseQueryBuilderContract,
  { state, number, tracking, from, to }: FulfilmentFilters
) {
  query.whereIn('fulfilments.state', state === 'all' ? BRAND_STATES : statesListedAs(state))
  if (number) query.where('fulfilments.number', 'like', beginningWith(number))
  if (from) query.where('orders.paid_at', '>=', beginningOf(from))
  if (to) query.where('orders.paid_at', '<', beginningOf(to, 1))
  if (tracking) query.whereExists((shipment) => ofShipment(shipment, beginningWith(tracking)))
}

function ofShipment(shipment: DatabaseQueryBuilderContract, beginning: string) {
  shipment
    .from('shipments')
    .whereColumn('shipments.tenant_id', 'fulfilments.tenant_id')
    .whereColumn('shipments.fulfilment_id', 'fulfilments.id')
    .where((either) =>
      either.where('carrier', 'like', beginning).orWhere('tracking_number', 'like', beginning)
    )
}
