import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { PlatformAccountKind } from '#ledger'
import { orderIdOf, orderReference } from '#orders'

/** Where a payment's money arrives, and from where it goes back. */
export function clearingFor(provider: string): PlatformAccountKind {
  return provider === 'stripe' ? 'stripe_clearing' : 'outside_clearing'
}

/** The same for the payments of orders, by order id. An order without one was paid outside. */
export async function clearingAccounts(
  orderIds: readonly number[],
  trx: TransactionClientContract
): Promise<(orderId: number) => PlatformAccountKind> {
  const rows = await tenantTable('payments', trx)
    .whereIn('reference', orderIds.map(orderReference))
    .where('state', 'succeeded')
    .select('reference', 'provider')
  const accounts = new Map(
    rows.map(({ reference, provider }) => [orderIdOf(reference), clearingFor(provider)])
  )
  return (orderId) => accounts.get(orderId) ?? 'outside_clearing'
}
