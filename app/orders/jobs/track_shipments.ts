import { eachTenant } from '#tenancy'
import { TrackShipments } from '#orders/actions/track_shipments'

export default class TrackShipmentsTask {
  async run() {
    await eachTenant(() => new TrackShipments().handle())
  }
}
