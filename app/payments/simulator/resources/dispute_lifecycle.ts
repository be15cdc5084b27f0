import type Stripe from 'stripe'
import { invalidRequest } from '../http/api_error.js'
import type { Simulation } from '../simulation.js'
import { newId } from '../storage/identifiers.js'
import { recordBalanceChange } from './balance_transactions.js'
import { noEvidence } from './dispute_evidence.js'
import { nowInSeconds } from './moment.js'

/** Stripe's fee for a received dispute, kept also when it is won. Minor units. */
const DISPUTE_FEE_MINOR = 1_500
const DAYS_TO_RESPOND = 10

export interface DisputeOpening {
  /** Minor units; the whole charge if absent. */
  amount?: number
  reason?: string
  /** The bank says so first, and takes the money later. */
  isWithdrawnLater?: boolean
}

/**
 * A payer objects at their bank, which takes the money back until it has decided.
 *
 * @throws ApiError 400 for a charge that was not paid or is disputed already
 */
export function openDispute(
  simulation: Simulation,
  charge: Stripe.Charge,
  { amount = charge.amount, reason = 'product_not_received', isWithdrawnLater }: DisputeOpening
): Stripe.Dispute {
  if (!charge.paid || charge.disputed || amount < 1 || amount > charge.amount) {
    throw invalidRequest(`Charge ${charge.id} cannot be disputed over ${amount}.`)
  }
  const id = newId('du')
  const dispute = simulation.objects.disputes.insert({
    id,
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: nowInSeconds(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence(),
    evidence_details: {
      due_by: nowInSeconds() + DAYS_TO_RESPOND * 24 * 3_600,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: 'needs_response',
  })
  const disputed = simulation.objects.charges.update(charge, { disputed: true })
  simulation.events.record('charge.updated', disputed)
  simulation.events.record('charge.dispute.created', dispute)
  return isWithdrawnLater ? dispute : withdrawFunds(simulation, dispute)
}

/** The bank takes what is disputed, and Stripe its fee. */
export function withdrawFunds(simulation: Simulation, dispute: Stripe.Dispute): Stripe.Dispute {
  const transaction = recordBalanceChange(simulation, {
    amount: -dispute.amount,
    currency: dispute.currency,
    fee: DISPUTE_FEE_MINOR,
    feeDescription: 'Dispute fee',
    description: `Chargeback withdrawal for ${dispute.charge}`,
    source: dispute.id,
    type: 'adjustment',
    reportingCategory: 'dispute',
  })
  const withdrawn = simulation.objects.disputes.update(dispute, {
    balance_transactions: [...dispute.balance_transactions, transaction],
  })
  simulation.events.record('charge.dispute.funds_withdrawn', withdrawn)
  return withdrawn
}

/** The bank has decided. Won, the money comes back, but not the fee. */
export function closeDispute(
  simulation: Simulation,
  dispute: Stripe.Dispute,
  outcome: 'won' | 'lost'
): Stripe.Dispute {
  if (dispute.status === 'won' || dispute.status === 'lost') {
    throw invalidRequest(`This dispute is already closed: ${dispute.status}.`)
  }
  if (outcome === 'lost') {
    const lost = simulation.objects.disputes.update(dispute, { status: 'lost' })
    simulation.events.record('charge.dispute.closed', lost)
    return lost
  }

  const transaction = recordBalanceChange(simulation, {
    amount: dispute.amount,
    currency: dispute.currency,
    description: `Chargeback reversal for ${dispute.charge}`,
    source: dispute.id,
    type: 'adjustment',
    reportingCategory: 'dispute_reversal',
  })
  const won = simulation.objects.disputes.update(dispute, {
    balance_transactions: [...dispute.balance_transactions, transaction],
    is_charge_refundable: true,
    status: 'won',
  })
  simulation.events.record('charge.dispute.funds_reinstated', won)
  simulation.events.record('charge.dispute.closed', won)
  return won
}

/** The bank holds the money, or has given it back to the payer for good. */
export function isChargedBack(simulation: Simulation, charge: Stripe.Charge): boolean {
  if (!charge.disputed) return false
  const { data } = simulation.objects.disputes.list({ filters: { charge: charge.id } })
  return data.some(({ status }) => status !== 'won')
}
