import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { PlatformAccountKind } from '#ledger'

/** Where a payment's money arrives, and from where it goes back. */
export function clearingFor(provider: string): PlatformAccountKind {
  return provider === 'stripe' ? 'stripe_clearing' : 'outside_clearing'
}

/** The same for the payments that paid orders, by order id. */
export async function clearingAccounts(
  orderIds: readonly number[],
  trx: TransactionClientContract
): Promise<(orderId: number) => PlatformAccountKind> {
  const rows = await tenantTable('orders', trx)
    .join('payments', (join) =>
      join
        .on('payments.tenant_id', 'orders.tenant_id')
        .andOn('payments.id', 'orders.paid_by_payment_id')
    )
    .whereIn('orders.id', [...orderIds])
    .select('orders.id', 'payments.provider')
  const accounts = new Map(rows.map(({ id, provider }) => [Number(id), clearingFor(provider)]))
  return (orderId) => accounts.get(orderId)!
}
