import { compose } from '@adonisjs/core/helpers'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { ShipmentSchema } from '#database/schema'
import { ShipmentLine } from '#orders/models/shipment_line'

/** One parcel of a fulfilment, in a carrier's hands. */
export class Shipment extends compose(ShipmentSchema, TenantOwned) {
  static table = 'shipments'

  declare state: 'shipped' | 'delivered'

  @hasMany(() => ShipmentLine)
  declare lines: HasMany<typeof ShipmentLine>
}
