import db from '@adonisjs/lucid/services/db'
import { clock, outbox } from '#foundation'
import type { ProductImage } from '#catalog/models/product_image'

/** Someone wants an unreachable picture tried again now, however often it failed. */
export class RetryPicture {
  handle(image: ProductImage) {
    return db.transaction(async (trx) => {
      image.useTransaction(trx)
      await image.merge({ attempts: 0, nextAttemptAt: clock.now() }).save()
      await outbox.enqueueOnce(trx, 'catalog.fetch_pictures', {})
    })
  }
}
