import { Money } from '#money'
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

/** All that some brands ship or have shipped in a state, as rows of a table, page by page. */
export async function* exportFulfilments(brandIds: number[], state: string) {
  let after: number | null | undefined
  do {
    const wanted = { brandIds, state, after: after ?? undefined, limit: ROWS_A_QUERY }
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
