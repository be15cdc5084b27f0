import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox } from '#foundation'
import { claimSilent } from '#payments/reconciling/claim_silent'

const SILENCE = { heardAt: 'updated_at', minutes: 5 } as const

/** Refunds of which it is not known that Stripe took them are sent (again), others asked after. */
export async function askAfterRefunds(trx: TransactionClientContract) {
  const refunds = await claimSilent(
    'refunds',
    SILENCE,
    (rows) => rows.whereIn('state', ['created', 'pending']),
    trx
  )
  const unsent = refunds.filter(({ state }) => state === 'created')
  await outbox.enqueueMany(
    trx,
    'payments.send_refund',
    unsent.map(({ id }) => ({ refundId: Number(id) }))
  )
  const pending = refunds.filter(({ state }) => state === 'pending')
  const paymentIds = new Set(pending.map((refund) => Number(refund.payment_id)))
  await outbox.enqueueMany(
    trx,
    'payments.sync',
    [...paymentIds].map((paymentId) => ({ paymentId, part: 'refunds' }))
  )
}
