import type { DateTime } from 'luxon'
import { currentTenant, tenantTable, toDatabaseTime } from '#foundation'
import { Money } from '#money'

export interface EarnedSince {
  /** In all roles, less what was reversed. */
  earned: Money
  /** Paid orders of the store itself. */
  orders: number
}

/** What a store earned and sold since an instant. */
export async function earnedSince(storeId: number, since: DateTime): Promise<EarnedSince> {
  const from = toDatabaseTime(since)
  const earned = await tenantTable('earnings')
    .where({ payee_type: 'store', payee_id: storeId })
    .where('earned_at', '>=', from)
    .sum('amount_minor as amount')
    .sum('reversed_minor as reversed')
    .first()
  const orders = await tenantTable('orders')
    .where('store_id', storeId)
    .where('paid_at', '>=', from)
    .count('* as count')
    .first()
  const netMinor = BigInt(earned?.amount ?? 0) - BigInt(earned?.reversed ?? 0)
  return {
    earned: Money.of(netMinor, currentTenant().currency),
    orders: Number(orders?.count ?? 0),
  }
}
