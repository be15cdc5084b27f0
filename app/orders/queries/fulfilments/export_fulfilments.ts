import { Money } from '#money'
import type { FulfilmentFilters } from '#orders/queries/fulfilments/fulfilment_filters'
import { ListFulfilments } from '#orders/queries/fulfilments/list_fulfilments'

const ROWS_A_QUERY = 500

export const FULFILMENT_COLUMNS = [
  'number',
  'order',
  'state',
  'recipient',
  'units',
  'shipping',
  'currency',
  'carrier',
  'tracking_number',
  'ship_by',
  'shipped_at',
  'delivered_at',
]

/** All of some brands' that the filters let through, as rows of a table, page by page. */
export async function* exportFulfilments(brandIds: number[], filters: FulfilmentFilters) {
  let after: number | null | undefined
  do {
    const wanted = { brandIds, filters, after: after ?? undefined, limit: ROWS_A_QUERY }
    const page = await new ListFulfilments().handle(wanted)
    yield page.fulfilments.map((parcel) => [
      parcel.number,
      parcel.orderNumber,
      parcel.state,
      parcel.recipient,
      parcel.units,
      Money.fromJSON(parcel.shipping).toDecimal(),
      parcel.shipping.currency,
      parcel.carrier,
      parcel.trackingNumber,
      parcel.shipBy,
      parcel.shippedAt,
      parcel.deliveredAt,
    ])
    after = page.next
  } while (after)
}
