import db from '@adonisjs/lucid/services/db'
import { type Actor, fail, ok, recordAudit, type Result } from '#foundation'
import { Store } from '#stores/models/store'

export interface ReopenStoreInput {
  storeId: number
  by: 'owner' | 'platform'
  actor: Actor
}

/** Opens a paused shop again. What the platform paused, only the platform reopens. */
export class ReopenStore {
  handle(
    input: ReopenStoreInput
  ): Promise<Result<Store, { type: 'not_paused' } | { type: 'paused_by_platform' }>> {
    const { storeId, by, actor } = input
    return db.transaction(async (trx) => {
      const store = await Store.query({ client: trx })
        .where('id', storeId)
        .forUpdate()
        .firstOrFail()
      if (store.status !== 'paused') return fail({ type: 'not_paused' as const })
      if (by === 'owner' && !store.isReopenableByOwner) {
        return fail({ type: 'paused_by_platform' as const })
      }
      await store.changed({ status: 'open', pausedBy: null, pauseReason: null }).save()
      await recordAudit(trx, {
        actor,
        action: 'store.reopened',
        subjectType: 'store',
        subjectId: store.id,
        changes: { by },
      })
      return ok(store)
    })
  }
}
