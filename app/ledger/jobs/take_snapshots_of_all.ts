import db from '@adonisjs/lucid/services/db'
import { retryOnContention } from '#foundation'
import { eachTenant } from '#tenancy'
import { TakeSnapshots } from '#ledger/actions/take_snapshots'

export default class TakeSnapshotsOfAll {
  async run() {
    await eachTenant(async () => {
      await retryOnContention(() => db.transaction((trx) => new TakeSnapshots().handle(trx)))
    })
  }
}
