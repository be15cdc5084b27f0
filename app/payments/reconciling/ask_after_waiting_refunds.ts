import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox } from '#foundation'
import { claimSilent } from '#payments/reconciling/claim_silent'
import { releaseRefunds } from '#payments/refunding/waiting_refunds'

const SILENCE = { heardAt: 'updated_at', minutes: 5 } as const

/**
 * Refunds that wait for a dispute whose end nobody told us of are asked after; those that wait for
 * one of which we never heard are tried again.
 */
export async function askAfterWaitingRefunds(trx: TransactionClientContract) {
  const refunds = await claimSilent(
    'refunds',
    SILENCE,
    (rows) => rows.where('state', 'waiting'),
    trx
  )
  const paymentIds = [...new Set(refunds.map((refund) => Number(refund.payment_id)))]
  await outbox.enqueueMany(
    trx,
    'payments.sync',
    paymentIds.map((paymentId) => ({ paymentId, part: 'disputes' }))
  )
  for (const paymentId of paymentIds) await releaseRefunds(paymentId, trx)
}
