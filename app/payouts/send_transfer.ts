import Stripe from 'stripe'
import { stripe } from '#payments'
import type { Payout } from '#payouts/models/payout'

export type TransferOutcome =
  | { type: 'sent'; transferId: string }
  /** Stripe said no for good: nothing moved. */
  | { type: 'refused'; reason: string }

/** What finance reads as the cause; `finance.failure.…` has the words. */
const REASONS: Partial<Record<string, string>> = {
  insufficient_capabilities_for_transfer: 'account_not_ready',
  balance_insufficient: 'balance_insufficient',
}

/**
 * One transfer for one payout, found again by its batch's `transfer_group` where an earlier try may
 * have gone through: Stripe forgets idempotency keys after a day. It is looked for before anything
 * else is judged: an account that may take nothing more may have been paid all the same.
 *
 * @throws where the outcome is unknown (connection lost, 5xx, rate limit): the message is tried
 * again later and looks first
 * @see https://docs.stripe.com/connect/separate-charges-and-transfers
 */
export async function sendTransfer(
  payout: Payout,
  { firstTry }: { firstTry: boolean }
): Promise<TransferOutcome> {
  if (!firstTry) {
    const sent = await findTransfer(payout)
    if (sent) return { type: 'sent', transferId: sent }
  }
  if (!payout.payee.isPayableByStripe) {
    return { type: 'refused', reason: 'account_not_ready' }
  }
  try {
    const transfer = await stripe().transfers.create(
      {
        amount: Number(payout.amountMinor),
        currency: payout.currency.toLowerCase(),
        destination: payout.payee.stripeAccountId!,
        transfer_group: payout.batch.number,
        metadata: { payout: payout.number },
      },
      { idempotencyKey: payout.idempotencyKey }
    )
    return { type: 'sent', transferId: transfer.id }
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) {
      return { type: 'refused', reason: REASONS[error.code ?? ''] ?? 'invalid_request' }
    }
    throw error
  }
}

async function findTransfer({ batch, payee, number }: Payout): Promise<string | null> {
  if (!payee.stripeAccountId) return null
  const transfers = stripe().transfers.list({
    transfer_group: batch.number,
    destination: payee.stripeAccountId,
    limit: 100,
  })
  for await (const transfer of transfers) {
    if (transfer.metadata.payout === number) return transfer.id
  }
  return null
}
