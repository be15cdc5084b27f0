import { currentTenantId, tenantTable } from '#foundation'
import { GENESIS_HASH, sealHash } from '#ledger/sealing/seal_hash'
import { sealHead } from '#ledger/sealing/seal_head'
import { sealedContents } from '#ledger/sealing/sealed_content'
import type { LedgerCheck, Offence, VerificationScope } from '#ledger/verification/ledger_check'
import { rowWindows } from '#ledger/verification/row_windows'

interface Link {
  sequence: number
  hash: string
}

/**
 * Computes the chain anew. After a link that does not fit it goes on from what is stored, so that
 * each journal that was changed is named, and not all that follow it.
 */
export const sealCheck: LedgerCheck = {
  name: 'seals_are_intact',
  proves: 'every sealed journal reads as it did when it was sealed, and none is missing (1)',
  async *offences(scope) {
    let last: Link = { sequence: 0, hash: GENESIS_HASH }
    const windows = rowWindows(scope, 'ledger_seals', { key: 'sequence', size: 1_000 })
    for await (const { after, through } of windows) {
      const seals = await sealsBetween(after, through, scope)
      const contents = await sealedContents(
        seals.map(({ journalId }) => journalId),
        scope.client
      )
      for (const { sequence, hash, journalId } of seals) {
        const row = `ledger_seals ${sequence}`
        if (sequence !== last.sequence + 1) {
          yield { row, says: `follows seal ${last.sequence}: those between are missing` }
        }
        const content = contents.get(journalId)
        const place = { tenantId: currentTenantId(), sequence, previousHash: last.hash }
        if (!content) yield { row, says: `journal ${journalId}, which it sealed, is gone` }
        else if (sealHash(place, content) !== hash) {
          yield {
            row: `ledger_journals ${journalId}`,
            says: `is not what seal ${sequence} sealed`,
          }
        }
        last = { sequence, hash }
      }
    }
    yield* offencesOfHead(last, scope)
    yield* unsealedBehindTheMark(scope)
  },
}

async function* offencesOfHead(last: Link, { client }: VerificationScope): AsyncIterable<Offence> {
  const head = (await sealHead(client)) ?? { sequence: 0, hash: GENESIS_HASH }
  if (head.sequence !== last.sequence || head.hash !== last.hash) {
    yield {
      row: `ledger_seal_heads ${currentTenantId()}`,
      says: `says that the chain ends with seal ${head.sequence}, but it ends with ${last.sequence}`,
    }
  }
}

async function* unsealedBehindTheMark({ client }: VerificationScope): AsyncIterable<Offence> {
  const head = await sealHead(client)
  const [rows] = await client.rawQuery(
    `SELECT j.id FROM ledger_journals j
     LEFT JOIN ledger_seals s ON s.tenant_id = j.tenant_id AND s.journal_id = j.id
     WHERE j.tenant_id = ? AND j.id <= ? AND s.journal_id IS NULL ORDER BY j.id LIMIT 1000`,
    [currentTenantId(), head?.throughJournalId ?? 0]
  )
  for (const { id } of rows) {
    yield { row: `ledger_journals ${id}`, says: 'was never sealed, and came after its time' }
  }
}

async function sealsBetween(after: number, through: number, { client }: VerificationScope) {
  const rows = await tenantTable('ledger_seals', client)
    .where('sequence', '>', after)
    .where('sequence', '<=', through)
    .orderBy('sequence')
  return rows.map((row) => ({
    sequence: Number(row.sequence),
    hash: String(row.hash),
    journalId: Number(row.journal_id),
  }))
}
