import { everyPage } from '#foundation'
import { Money } from '#money'
import { ROWS_A_STEP } from '#orders/queries/keyset'
import type { FulfilmentFilters } from '#orders/queries/fulfilments/fulfilment_filters'
import { ListFulfilments } from '#orders/queries/fulfilments/list_fulfilments'

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
  const pages = everyPage((after?: number) =>
    new ListFulfilments().handle({ brandIds, filters, after, limit: ROWS_A_STEP })
  )
  for await (const { fulfilments } of pages) {
    yield fulfilments.map((parcel) => [
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
  }
}
