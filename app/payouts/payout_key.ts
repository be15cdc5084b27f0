import { createHash } from 'node:crypto'

/**
 * The idempotency key of one payout: a pure function of what is paid, to whom and in which batch.
 * A retry sends the same key, so Stripe pays once however often it is asked.
 *
 * @see https://docs.stripe.com/api/idempotent_requests
 */
export function payoutKey(input: {
  tenantId: number
  batchNumber: string
  payeeId: number
  amountMinor: bigint
  currency: string
}): string {
  const paid = [input.tenantId, input.batchNumber, input.payeeId, input.amountMinor, input.currency]
  return `payout-${createHash('sha256').update(paid.join('|')).digest('hex').slice(0, 40)}`
}
