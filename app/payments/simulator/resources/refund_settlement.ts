import type Stripe from 'stripe'
import type { Simulation } from '../simulation.js'
import { recordBalanceChange } from './balance_transactions.js'

/** The payer has the money. */
export function succeedRefund(simulation: Simulation, refund: Stripe.Refund): void {
  const succeeded = simulation.objects.refunds.update(refund, {
    pending_reason: undefined,
    status: 'succeeded',
  })
  recordUpdate(simulation, succeeded)
}

/**
 * The payer's bank sent the money back: it is on the platform's balance again, and the charge
 * can be refunded anew. https://docs.stripe.com/refunds#failed-refunds
 */
export function failRefund(simulation: Simulation, refund: Stripe.Refund, reason: string): void {
  const charge = simulation.objects.charges.get(String(refund.charge))
  const transaction = recordBalanceChange(simulation, {
    amount: refund.amount,
    currency: refund.currency,
    description: 'REFUND FAILED',
    source: refund.id,
    type: 'refund_failure',
    reportingCategory: 'refund_failure',
  })
  simulation.objects.charges.update(charge, {
    amount_refunded: charge.amount_refunded - refund.amount,
    refunded: false,
  })
  const failed = simulation.objects.refunds.update(refund, {
    failure_balance_transaction: transaction.id,
    failure_reason: reason,
    pending_reason: undefined,
    status: 'failed',
  })
  recordUpdate(simulation, failed)
  simulation.events.record('refund.failed', failed)
}

function recordUpdate(simulation: Simulation, refund: Stripe.Refund): void {
  simulation.events.record('refund.updated', refund)
  simulation.events.record('charge.refund.updated', refund)
}
