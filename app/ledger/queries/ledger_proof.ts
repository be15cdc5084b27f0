import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { fromDatabaseTime, tenantTable } from '#foundation'
import { sealHead, type SealHead } from '#ledger/sealing/seal_head'

export interface LedgerProof {
  /** Null before the first journal is sealed. */
  head: SealHead | null
  /** The latest run of `ledger:verify`; null before the first. */
  verification: { finishedAt: DateTime; journals: number; offences: number } | null
}

/** What stands for the current tenant's ledger being whole: its seal, and who looked last. */
export async function ledgerProof(): Promise<LedgerProof> {
  const row = await tenantTable('ledger_verifications', db.connection())
    .orderBy('id', 'desc')
    .first()
  const head = await sealHead()
  return {
    head: head && head.sequence > 0 ? head : null,
    verification: row && {
      finishedAt: fromDatabaseTime(row.finished_at),
      journals: Number(row.journals),
      offences: Number(row.offences),
    },
  }
}
