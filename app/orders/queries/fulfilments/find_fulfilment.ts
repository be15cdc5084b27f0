import {
  fulfilmentShown,
  fulfilmentsWithOrders,
} from '#orders/queries/fulfilments/fulfilments_shown'
import { OrderLine } from '#orders/models/order_line'
import { shipmentsShown } from '#orders/queries/shipments/shipments_shown'
import { unitsToShip } from '#orders/shipping/units_to_ship'
import { fulfilmentTimeline } from '#orders/queries/orders/order_timeline'
import { orderLinesShown } from '#orders/queries/orders/order_lines_shown'

/** A brand's part of an order: what to send to whom. Nothing of the rest of the order. */
export class FindFulfilment {
  async handle(fulfilmentId: number) {
    const row = await fulfilmentsWithOrders().where('fulfilments.id', fulfilmentId).firstOrFail()
    const lines = await orderLinesShown([fulfilmentId])
    const left = await unitsToShip(await OrderLine.query().where('fulfilmentId', fulfilmentId))
    return {
      fulfilment: {
        ...fulfilmentShown(row),
        recipient: row.customer_name as string | null,
        phone: row.phone as string | null,
        note: row.note as string | null,
        address: addressOf(row.shipping_address),
      },
      shipments: await shipmentsShown([fulfilmentId]),
      timeline: await fulfilmentTimeline({
        ...{ fulfilmentId, orderId: Number(row.order_id), currency: row.currency },
      }),
      lines: lines.map(({ id, title, variantTitle, sku, pictureUrl, quantity, supplyPrice }) => ({
        ...{ id, title, variantTitle, sku, pictureUrl, quantity, supplyPrice },
        toShip: left.get(id)!,
      })),
    }
  }
}

function addressOf(json: string | null): Record<string, string | null> | null {
  return json ? JSON.parse(json) : null
}
