import { clock, SYSTEM } from '#foundation'
import { ConfirmDelivery, Fulfilment, Order, ShipFulfilment } from '#orders'
import type { Stage } from '#tests/browser/chain/stage'
import { inTenant } from '#tests/fixtures/tenant_fixture'

/** Each brand hands its own parcel to a carrier. */
export function shippedByItsBrands({ tenant }: Stage, orderNumber: string) {
  return inTenant(tenant, async () => {
    const parcels = await parcelsOf(orderNumber)
    for (const { id } of parcels) {
      const shipment = { fulfilmentId: id, carrier: 'DHL', trackingNumber: `T${id}`, actor: SYSTEM }
      await new ShipFulfilment().handle(shipment)
    }
    return parcels.length
  })
}

export function deliveredToTheCustomer({ tenant }: Stage, orderNumber: string) {
  return inTenant(tenant, async () => {
    for (const { id } of await parcelsOf(orderNumber)) {
      await new ConfirmDelivery().handle({ fulfilmentId: id, actor: SYSTEM })
    }
  })
}

/** The time in which the customer may send something back has passed for every parcel. */
export function afterTheReturnWindow({ tenant }: Stage) {
  clock.travel({ days: tenant.returnWindowDays + 1 })
}

async function parcelsOf(orderNumber: string) {
  const order = await Order.findByOrFail('number', orderNumber)
  return Fulfilment.query().where('orderId', order.id).orderBy('id')
}
