import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox } from '#foundation'
import { claimSilent } from '#payments/reconciling/claim_silent'

/** A bank takes weeks to decide; a day more, where its word was lost, changes nothing. */
const SILENCE = { heardAt: 'updated_at', minutes: 24 * 60 } as const

/** Disputes that are known and not decided, however long ago they were opened. */
export async function askAfterDisputes(trx: TransactionClientContract) {
  const disputes = await claimSilent(
    'disputes',
    SILENCE,
    (rows) => rows.whereIn('state', ['open', 'under_review']),
    trx
  )
  const paymentIds = new Set(disputes.map((dispute) => Number(dispute.payment_id)))
  await outbox.enqueueMany(
    trx,
    'payments.sync',
    [...paymentIds].map((paymentId) => ({ paymentId, part: 'disputes' }))
  )
}
