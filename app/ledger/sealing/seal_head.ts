import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, fromDatabaseTime, tenantTable, toDatabaseTime } from '#foundation'
import { GENESIS_HASH } from '#ledger/sealing/seal_hash'

/** The end of a tenant's chain. Who notes it elsewhere can tell later whether history was rewritten. */
export interface SealHead {
  /** How many journals are sealed. */
  sequence: number
  hash: string
  /** Every journal up to this id is sealed; of later ones, those that were committed in time. */
  throughJournalId: number
  sealedAt: DateTime
}

/** Null where the current tenant has none yet. */
export async function sealHead(
  client: QueryClientContract = db.connection()
): Promise<SealHead | null> {
  const row = await tenantTable('ledger_seal_heads', client).first()
  return row ? headOf(row) : null
}

/** The same, locked: sealers take turns. */
export async function lockSealHead(trx: TransactionClientContract): Promise<SealHead> {
  const find = () => tenantTable('ledger_seal_heads', trx).forUpdate().first()
  const row = (await find()) ?? (await begin(trx).then(find))
  return headOf(row)
}

export async function moveSealHead(head: SealHead, trx: TransactionClientContract) {
  await tenantTable('ledger_seal_heads', trx).update({
    sequence: head.sequence,
    hash: head.hash,
    through_journal_id: head.throughJournalId,
    sealed_at: toDatabaseTime(head.sealedAt),
  })
}

async function begin(trx: TransactionClientContract) {
  await trx.rawQuery(
    'INSERT IGNORE INTO ledger_seal_heads (tenant_id, hash, sealed_at) VALUES (?, ?, ?)',
    [currentTenantId(), GENESIS_HASH, toDatabaseTime(clock.now())]
  )
}

function headOf(row: Record<string, string | number> & { sealed_at: Date }): SealHead {
  return {
    sequence: Number(row.sequence),
    hash: String(row.hash),
    throughJournalId: Number(row.through_journal_id),
    sealedAt: fromDatabaseTime(row.sealed_at),
  }
}
