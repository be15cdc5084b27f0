import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, tenantTable, toDatabaseTime } from '#foundation'
import { claimSilent } from '#payments/reconciling/claim_silent'

const SILENCE = { heardAt: 'synced_at', minutes: 5 } as const
/** A payment that never got its page by then never will. */
const STILLBORN_HOURS = 24

/** Payments under way, and those whose fee Stripe has not told yet. */
export async function askAfterPayments(trx: TransactionClientContract) {
  const open = await claimSilent('payments', SILENCE, (rows) => rows.where('state', 'open'), trx)
  const withoutFee = await claimSilent(
    'payments',
    SILENCE,
    (rows) => rows.whereNull('fee_minor').where('state', 'succeeded'),
    trx
  )
  await outbox.enqueueMany(
    trx,
    'payments.sync',
    [...open, ...withoutFee].map(({ id }) => ({ paymentId: Number(id), part: 'payment' }))
  )
}

export async function giveUpStillborn(trx: TransactionClientContract) {
  await tenantTable('payments', trx)
    .where('state', 'created')
    .where('synced_at', '<', toDatabaseTime(clock.now().minus({ hours: STILLBORN_HOURS })))
    .update({ state: 'canceled', updated_at: toDatabaseTime(clock.now()) })
}
