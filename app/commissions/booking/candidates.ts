import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { lineagesOf } from '#network'
import type { PerRole } from '#money'
import type { Sale } from '#commissions/booking/sale'

/** Someone who could earn from a sale, before it is asked whether they do. */
export interface Candidate {
  payeeType: 'store' | 'promoter'
  payeeId: number
  /** False for the house's own store. */
  mayEarn: boolean
  /** Who stands behind it, in lower case: one person may run several stores and promote, too. */
  emails: readonly string[]
}

export interface SaleCandidates extends PerRole<Candidate | null> {
  storeTier: string
}

/** Owner, uplines and promoter of each sale, by order id, in four statements. */
export async function readCandidates(
  sales: readonly Sale[],
  trx: TransactionClientContract
): Promise<Map<number, SaleCandidates>> {
  const lineages = await lineagesOf([...new Set(sales.map(({ storeId }) => storeId))], trx)
  const uplineIds = [...lineages.values()].flatMap((it) => [it.upline1StoreId, it.upline2StoreId])
  const storeIds = [...lineages.keys(), ...uplineIds].filter((id) => id !== null)
  const stores = await readStores([...new Set(storeIds)], trx)
  const promoters = await readPromoters(sales, trx)

  return new Map(
    sales.map(({ orderId, storeId, promoterId }) => {
      const { upline1StoreId, upline2StoreId } = lineages.get(storeId)!
      const owner = stores.get(storeId)!
      const candidates = {
        storeTier: owner.tier,
        owner,
        upline1: stores.get(upline1StoreId ?? 0) ?? null,
        upline2: stores.get(upline2StoreId ?? 0) ?? null,
        promoter: promoters.get(promoterId ?? 0) ?? null,
      }
      return [orderId, candidates]
    })
  )
}

async function readStores(ids: number[], trx: TransactionClientContract) {
  const stores = await tenantTable('stores', trx).whereIn('id', ids).select('id', 'tier', 'earns')
  const owners = await tenantTable('user_roles', trx)
    .joinRaw('JOIN users u ON u.tenant_id = user_roles.tenant_id AND u.id = user_roles.user_id')
    .whereIn('user_roles.store_id', ids)
    .where('user_roles.role', 'store_owner')
    .select('user_roles.store_id', 'u.email')
  const ownersByStore = Map.groupBy(owners, (row) => Number(row.store_id))
  return new Map(
    stores.map((row): [number, Candidate & { tier: string }] => [
      Number(row.id),
      {
        payeeType: 'store',
        payeeId: Number(row.id),
        mayEarn: Boolean(row.earns),
        emails: (ownersByStore.get(Number(row.id)) ?? []).map(({ email }) => email.toLowerCase()),
        tier: row.tier,
      },
    ])
  )
}

async function readPromoters(sales: readonly Sale[], trx: TransactionClientContract) {
  const ids = [...new Set(sales.flatMap(({ promoterId }) => promoterId ?? []))]
  if (ids.length === 0) return new Map<number, Candidate>()
  const rows = await tenantTable('promoters', trx)
    .joinRaw(
      'LEFT JOIN customers c ON c.tenant_id = promoters.tenant_id AND c.id = promoters.customer_id'
    )
    .whereIn('promoters.id', ids)
    .select('promoters.id', 'promoters.status', 'c.email')
  return new Map(
    rows.map((row): [number, Candidate] => [
      Number(row.id),
      {
        payeeType: 'promoter',
        payeeId: Number(row.id),
        mayEarn: row.status === 'active',
        emails: row.email ? [row.email.toLowerCase()] : [],
      },
    ])
  )
}
