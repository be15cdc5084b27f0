import db from '@adonisjs/lucid/services/db'
import { type Actor, recordAudit, tenantTable } from '#foundation'
import { tenantDirectory } from '#tenancy'

interface RemoveHostInput {
  storeId: number
  host: string
  actor: Actor
}

/** Takes a domain from a store; its links stop working at once. */
export class RemoveHost {
  async handle({ storeId, host, actor }: RemoveHostInput) {
    await db.transaction(async (trx) => {
      const ours = tenantTable('hosts', trx).where({ store_id: storeId, host })
      const removed = Number(await ours.delete())
      if (!removed) return
      await recordAudit(trx, {
        actor,
        action: 'store.host_removed',
        subjectType: 'store',
        subjectId: storeId,
        changes: { host },
      })
    })
    tenantDirectory.forget()
  }
}
