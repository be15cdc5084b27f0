import db from '@adonisjs/lucid/services/db'
import { type Actor, fail, ok, recordAudit, type Result } from '#foundation'
import { Store } from '#stores/models/store'

export interface PauseStoreInput {
  storeId: number
  by: 'owner' | 'platform'
  /** What the platform tells the owner; owners need give none. */
  reason: string | null
  actor: Actor
}

/**
 * Closes a shop's door for a while. The platform may take over an owner's pause, so that the owner
 * cannot end it; not the other way round.
 */
export class PauseStore {
  handle(input: PauseStoreInput): Promise<Result<Store, { type: 'not_open' }>> {
    const { storeId, by, reason, actor } = input
    return db.transaction(async (trx) => {
      const store = await Store.query({ client: trx })
        .where('id', storeId)
        .forUpdate()
        .firstOrFail()
      const isTakenOver = by === 'platform' && store.isReopenableByOwner
      if (!store.isOpen && !isTakenOver) return fail({ type: 'not_open' as const })
      await store.changed({ status: 'paused', pausedBy: by, pauseReason: reason }).save()
      await recordAudit(trx, {
        actor,
        action: 'store.paused',
        subjectType: 'store',
        subjectId: store.id,
        changes: { by, reason },
      })
      return ok(store)
    })
  }
}
