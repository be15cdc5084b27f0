import db from '@adonisjs/lucid/services/db'
import { outbox, type ExternalJob } from '#foundation'
import { FetchPictures } from '#catalog/actions/fetch_pictures'

/** Fetches a handful and orders the next, so that a thousand pictures never hold up the queue. */
export default class FetchPicturesJob implements ExternalJob {
  readonly external = true

  async handle() {
    const { mayBeMore } = await new FetchPictures().handle()
    if (mayBeMore) await db.transaction((trx) => outbox.enqueue(trx, 'catalog.fetch_pictures', {}))
  }
}
