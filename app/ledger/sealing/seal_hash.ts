import { createHash } from 'node:crypto'
import type { SealedContent } from '#ledger/sealing/sealed_content'

/** What the first seal of a tenant follows. */
export const GENESIS_HASH = '0'.repeat(64)

interface Place {
  tenantId: number
  /** From 1, without gaps. */
  sequence: number
  previousHash: string
}

/**
 * SHA-256 (hex) of a journal in its place: the chain up to it, the tenant, the place, and all that
 * the journal, its postings and their accounts say.
 */
export function sealHash({ tenantId, sequence, previousHash }: Place, content: SealedContent) {
  const sealed = [previousHash, tenantId, sequence, content.journal, content.postings]
  return createHash('sha256').update(JSON.stringify(sealed)).digest('hex')
}
