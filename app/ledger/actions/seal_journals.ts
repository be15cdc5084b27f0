import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, insertRows, toDatabaseTime } from '#foundation'
import { lockSealHead, moveSealHead, type SealHead } from '#ledger/sealing/seal_head'
import { sealHash } from '#ledger/sealing/seal_hash'
import { sealedContents, type SealedContent } from '#ledger/sealing/sealed_content'
import { unsealedJournals } from '#ledger/sealing/unsealed_journals'

const JOURNALS_A_TRANSACTION = 500

interface Sealed {
  head: SealHead
  /** How many journals were sealed now. */
  sealed: number
  /** Call again: there may be more. */
  more: boolean
}

/**
 * Takes committed journals into the current tenant's chain of hashes, in the order in which it finds
 * them. All or nothing: seals and head are written in one transaction, which may be killed at any
 * moment; several sealers take turns by the lock on the head.
 */
export class SealJournals {
  async handle(trx: TransactionClientContract): Promise<Sealed> {
    const head = await lockSealHead(trx)
    const unsealed = await unsealedJournals(head.throughJournalId, JOURNALS_A_TRANSACTION, trx)
    const contents = await sealedContents(unsealed.journalIds, trx)
    const seals = chain(
      head,
      unsealed.journalIds.map((id) => contents.get(id)!)
    )
    const sealedAt = clock.now()
    const rows = seals.map((seal) => ({ ...seal, sealed_at: toDatabaseTime(sealedAt) }))
    await insertRows(trx, 'ledger_seals', rows)

    const last = seals.at(-1) ?? head
    const newHead = {
      sequence: last.sequence,
      hash: last.hash,
      throughJournalId: unsealed.throughJournalId,
      sealedAt: seals.length > 0 ? sealedAt : head.sealedAt,
    }
    await moveSealHead(newHead, trx)
    return { head: newHead, sealed: seals.length, more: unsealed.more }
  }
}

function chain(head: SealHead, contents: readonly SealedContent[]) {
  const tenantId = currentTenantId()
  let { sequence, hash } = head
  return contents.map((content) => {
    sequence++
    hash = sealHash({ tenantId, sequence, previousHash: hash }, content)
    return { sequence, journal_id: content.journalId, hash }
  })
}
