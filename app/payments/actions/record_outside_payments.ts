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
 *
 * @returns the id of each payment, by its reference
 */
export async function recordOutsidePayments(
  payments: OutsidePayment[],
  trx: TransactionClientContract
): Promise<Map<string, number>> {
  const references = payments.map(({ reference }) => reference)
  const known = await idsByReference(references, trx)
  const now = toDatabaseTime(clock.now())
  const rows = payments
    .filter(({ reference }) => !known.has(reference))
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
  return idsByReference(references, trx)
}

async function idsByReference(
  references: string[],
  trx: TransactionClientContract
): Promise<Map<string, number>> {
  const rows = await tenantTable('payments', trx)
    .whereIn('idempotency_key', references.map(outsideKey))
    .select('id', 'reference')
  return new Map(rows.map(({ id, reference }) => [reference as string, Number(id)]))
}

const outsideKey = (reference: string) => `outside:${reference}`
