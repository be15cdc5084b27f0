import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { lockDraft } from '#commissions/plans/write_version'

/** Throws a draft away. What was published stays for good. */
export class DiscardDraft {
  /** @returns whether there was such a draft */
  async handle(versionId: number, trx: TransactionClientContract): Promise<boolean> {
    const draft = await lockDraft(versionId, trx)
    if (!draft) return false
    await tenantTable('commission_rules', trx).where('plan_version_id', draft.id).delete()
    await draft.delete()
    return true
  }
}
