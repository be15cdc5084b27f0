import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { ShipmentLineSchema } from '#database/schema'

/** So many units of an order's line in one parcel. */
export class ShipmentLine extends compose(ShipmentLineSchema, TenantOwned) {
  static table = 'shipment_lines'
}
