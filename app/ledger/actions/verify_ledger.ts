import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, tenantTable, toDatabaseTime } from '#foundation'
import { GENESIS_HASH } from '#ledger/sealing/seal_hash'
import { sealHead, type SealHead } from '#ledger/sealing/seal_head'
import type { LedgerCheck, Offence } from '#ledger/verification/ledger_check'

interface Watchers {
  onProgress?(check: LedgerCheck, share: number): void
  onOffence?(check: LedgerCheck, offence: Offence): void
}

export interface Verification {
  /** Where the chain of seals ended at that moment. */
  head: Pick<SealHead, 'sequence' | 'hash'>
  /** How many journals there were, and how many of them a seal still waits for. */
  journals: number
  unsealed: number
  /** How many offences each check found, by its name. */
  offences: Record<string, number>
}

/**
 * Runs checks over all of the current tenant's money, as it was at one moment: the sale that is
 * booked meanwhile cannot make a balance look wrong. What was found is kept as a row.
 */
export class VerifyLedger {
  async handle(checks: readonly LedgerCheck[], watchers: Watchers = {}): Promise<Verification> {
    const startedAt = clock.now()
    const verification = await db.transaction((client) => verify(checks, watchers, client), {
      isolationLevel: 'repeatable read',
    })
    const { head, journals, offences } = verification
    await db.transaction((trx) =>
      insertRows(trx, 'ledger_verifications', [
        {
          head_sequence: head.sequence,
          head_hash: head.hash,
          journals,
          offences: Object.values(offences).reduce((sum, count) => sum + count, 0),
          started_at: toDatabaseTime(startedAt),
          finished_at: toDatabaseTime(clock.now()),
        },
      ])
    )
    return verification
  }
}

async function verify(
  checks: readonly LedgerCheck[],
  { onProgress, onOffence }: Watchers,
  client: TransactionClientContract
): Promise<Verification> {
  const head = (await sealHead(client)) ?? { sequence: 0, hash: GENESIS_HASH }
  const counted = await tenantTable('ledger_journals', client).count('* as journals').first()
  const journals = Number(counted.journals)
  const offences: Record<string, number> = {}
  for (const check of checks) {
    offences[check.name] = 0
    const tell = (share: number) => onProgress?.(check, share)
    tell(0)
    for await (const offence of check.offences({ client, tell })) {
      offences[check.name]++
      onOffence?.(check, offence)
    }
  }
  return {
    head: { sequence: head.sequence, hash: head.hash },
    journals,
    unsealed: journals - head.sequence,
    offences,
  }
}
