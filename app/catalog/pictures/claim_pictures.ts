import db from '@adonisjs/lucid/services/db'
import { clock, tenantTable, toDatabaseTime } from '#foundation'

export interface ClaimedPicture {
  id: number
  productId: number
  sourceUrl: string
  /** This try included. */
  attempts: number
}

/** Longer than any try takes: if its worker dies, the picture is due again after this. */
const CLAIM_MINUTES = 10

/** Takes the pictures that have been due longest, so that no one else fetches them meanwhile. */
export function claimPictures(most: number): Promise<ClaimedPicture[]> {
  return db.transaction(async (trx) => {
    const now = clock.now()
    const due = await tenantTable('product_images', trx)
      .where('next_attempt_at', '<=', toDatabaseTime(now))
      .whereNotNull('source_url')
      .orderBy('next_attempt_at')
      .orderBy('id')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .select('id', 'product_id', 'source_url', 'attempts')
    const ids = due.map(({ id }) => id)
    await tenantTable('product_images', trx)
      .whereIn('id', ids)
      .update({ next_attempt_at: toDatabaseTime(now.plus({ minutes: CLAIM_MINUTES })) })
      .increment('attempts', 1)
    return due.map((row) => ({
      id: Number(row.id),
      productId: Number(row.product_id),
      sourceUrl: row.source_url,
      attempts: row.attempts + 1,
    }))
  })
}
