import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenant, insertRows, tenantTable, toDatabaseTime } from '#foundation'

export interface OutsidePayment {
  /** What was paid, e.g. `order:7`. */
  reference: string
  amountMinor: bigint
  succeededAt: DateTime
}

/**
 * Records money that was received without Stripe, free of fees. Harmless when repeated.
 *
 * Publishes nothing: whoever records it knows that it was paid, and says so in the same
 * transaction (`MarkOrdersPaid`).
 */
export async function recordOutsidePayments(
  payments: OutsidePayment[],
  trx: TransactionClientContract
) {
  const known = await tenantTable('payments', trx)
    .whereIn(
      'idempotency_key',
      payments.map(({ reference }) => outsideKey(reference))
    )
    .select('idempotency_key')
  const recorded = new Set(known.map((row) => row.idempotency_key))
  const now = toDatabaseTime(clock.now())
  const rows = payments
    .filter(({ reference }) => !recorded.has(outsideKey(reference)))
    .map(({ reference, amountMinor, succeededAt }) => ({
      reference,
      provider: 'outside',
      state: 'succeeded',
      currency: currentTenant().currency,
      amount_minor: amountMinor.toString(),
      fee_minor: 0,
      idempotency_key: outsideKey(reference),
      succeeded_at: toDatabaseTime(succeededAt),
      created_at: now,
      updated_at: now,
    }))
  await insertRows(trx, 'payments', rows)
}

const outsideKey = (reference: string) => `outside:${reference}`
