import db from '@adonisjs/lucid/services/db'
import { clock, outbox, tenantTable, toDatabaseTime } from '#foundation'
import { eachTenant } from '#tenancy'

/** Orders the fetching of pictures whose next try is due. */
export default class LookForDuePictures {
  run() {
    return eachTenant(async () => {
      const due = await tenantTable('product_images')
        .where('next_attempt_at', '<=', toDatabaseTime(clock.now()))
        .first()
      if (!due) return
      await db.transaction((trx) => outbox.enqueueOnce(trx, 'catalog.fetch_pictures', {}))
    })
  }
}
