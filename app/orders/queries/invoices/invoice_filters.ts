import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { beginningWith } from '#foundation'
import { INVOICE_TRANSITIONS } from '#orders/invoice_states'
import { beginningOf, dayOf, textOf } from '#orders/queries/address_filters'

/** What the list of invoices may be narrowed by, as it stands in the address. */
export interface InvoiceFilters {
  state: string
  /** A part of whom it names, or the beginning of its number or of the order's. */
  search: string
  /** Days of the order in the tenant's zone, both included. */
  from: string
  to: string
}

/** Reads the filters of an address; what makes no sense is as if it were not there. */
export function readInvoiceFilters(query: Record<string, unknown>): InvoiceFilters {
  const state = textOf(query.state)
  return {
    state: Object.keys(INVOICE_TRANSITIONS).includes(state) ? state : '',
    search: textOf(query.search).slice(0, 60),
    from: dayOf(query.from),
    to: dayOf(query.to),
  }
}

/** Narrows a query on `invoices` that joins `orders`. */
export function applyInvoiceFilters(
  query: DatabaseQueryBuilderContract,
  { state, search, from, to }: InvoiceFilters
) {
  if (state) query.where('invoices.state', state)
  if (from) query.where('orders.placed_at', '>=', beginningOf(from))
  if (to) query.where('orders.placed_at', '<', beginningOf(to, 1))
  if (!search) return
  const beginning = beginningWith(search)
  query.where((either) =>
    either
      .where('invoices.title', 'like', `%${beginning}`)
      .orWhere('invoices.number', 'like', beginning)
      .orWhere('orders.number', 'like', beginning)
  )
}
