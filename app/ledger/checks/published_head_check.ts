import { currentTenantId, tenantTable } from '#foundation'
import type { LedgerCheck } from '#ledger/verification/ledger_check'

/**
 * Somebody who owns the database could change a journal and seal all anew. Such a chain no longer
 * contains a head that was published before, and noted elsewhere.
 */
export function publishedHeadCheck(hash: string): LedgerCheck {
  return {
    name: 'published_head_is_in_the_chain',
    proves: 'history up to a head that was published is the history of that day (1)',
    async *offences({ client }) {
      const seal = await tenantTable('ledger_seals', client).where('hash', hash).first()
      if (seal) return
      const row = `ledger_seal_heads ${currentTenantId()}`
      yield { row, says: `has no seal ${hash} before it: history was rewritten` }
    },
  }
}
