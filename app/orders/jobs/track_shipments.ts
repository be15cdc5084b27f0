import db from '@adonisjs/lucid/services/db'
import { eachTenant } from '#tenancy'
import { TrackShipments } from '#orders/actions/track_shipments'
import { trackableNames } from '#orders/carriers/carriers'

/** Visits the tenants of whom a parcel is under way with a carrier that can be asked. */
export default class TrackShipmentsTask {
  async run() {
    const rows = await db
      .from('shipments')
      .where('state', 'shipped')
      .whereIn('carrier', trackableNames())
      .distinct('tenant_id')
    const tenantIds = rows.map(({ tenant_id: id }) => Number(id))
    await eachTenant(() => new TrackShipments().handle(), 'active', tenantIds)
  }
}
