import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant, tenantTable } from '#foundation'
import type { Account } from '#ledger/accounts/account'
import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'

/** Those of the named accounts that exist, by `accountKey`, in one statement. */
export async function findAccounts(
  refs: readonly AccountRef[],
  client?: QueryClientContract
): Promise<Map<string, Account>> {
  if (refs.length === 0) return new Map()
  const groups = Map.groupBy(refs, ({ kind, ownerType }) => `${kind}:${ownerType}`)
  const rows = await tenantTable('ledger_accounts', client)
    .where('currency', currentTenant().currency)
    .where((anyGroup) => {
      for (const group of groups.values()) {
        anyGroup.orWhere((sameKind) =>
          sameKind
            .where('kind', group[0].kind)
            .where('owner_type', group[0].ownerType)
            .whereIn(
              'owner_id',
              group.map(({ ownerId }) => ownerId)
            )
        )
      }
    })
    .select('id', 'kind', 'owner_type', 'owner_id')
  return new Map(
    rows.map((row) => {
      const ref = { kind: row.kind, ownerType: row.owner_type, ownerId: Number(row.owner_id) }
      return [accountKey(ref), { id: Number(row.id), ref }]
    })
  )
}
