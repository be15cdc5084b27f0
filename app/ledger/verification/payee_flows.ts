import { tenantTable } from '#foundation'
import type { PlatformAccountKind } from '#ledger/accounts/account_kinds'
import type { VerificationScope } from '#ledger/verification/ledger_check'
import { postingSums } from '#ledger/verification/posting_sums'

/** What went to a payee, less what came back, in minor units, by where it came from. */
export type PayeeFlows = Map<PlatformAccountKind, bigint>

/**
 * The flows of every payee (`store:17`), from all postings between its accounts and the platform's.
 * What moves between a payee's own accounts is none.
 */
export async function payeeFlows(scope: VerificationScope): Promise<Map<string, PayeeFlows>> {
  const accounts = await readAccounts(scope)
  const flows = new Map<string, PayeeFlows>()
  const add = (owner: string, kind: PlatformAccountKind, amountMinor: bigint) => {
    const own = flows.get(owner) ?? new Map()
    flows.set(owner, own)
    own.set(kind, (own.get(kind) ?? 0n) + amountMinor)
  }
  for await (const { debitId, creditId, totalMinor } of postingSums(scope)) {
    const [debit, credit] = [accounts.get(debitId), accounts.get(creditId)]
    if (!debit || !credit || debit.isPlatform === credit.isPlatform) continue
    if (debit.isPlatform) add(credit.owner, debit.kind, totalMinor)
    else add(debit.owner, credit.kind, -totalMinor)
  }
  return flows
}

async function readAccounts({ client }: VerificationScope) {
  const rows = await tenantTable('ledger_accounts', client).select(
    'id',
    'kind',
    'owner_type',
    'owner_id'
  )
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        kind: row.kind as PlatformAccountKind,
        isPlatform: row.owner_type === 'platform',
        owner: `${row.owner_type}:${row.owner_id}`,
      },
    ])
  )
}
