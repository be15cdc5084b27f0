import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox, tenantTable, toDatabaseTime } from '#foundation'
import { PostJournals } from '#ledger'
import { completeBatches } from '#payouts/complete_batches'
import { bookablePayouts } from '#payouts/queries/bookable_payouts'
import { payoutJournal } from '#payouts/payout_journals'
import {
  PAYOUT_STATES,
  stateAfter,
  type PayoutEvent,
  type PayoutState,
} from '#payouts/payout_states'

const JOURNAL_OF = {
  settle: payoutJournal.settled,
  fail: payoutJournal.released,
  cancel: payoutJournal.released,
  return: payoutJournal.returned,
} as const

interface MovePayoutsInput {
  which: { batchId: number } | { ids: number[] }
  event: keyof typeof JOURNAL_OF
  at: DateTime
  failure?: string
  stripeTransferId?: string
}

/**
 * Moves payouts on by one event and books it. Payouts that are already there, or that may not go
 * there, are left alone: the same news told twice changes nothing the second time.
 *
 * @returns how many moved
 */
export class MovePayouts {
  async handle(input: MovePayoutsInput, trx: TransactionClientContract): Promise<number> {
    const found = await bookablePayouts(input.which, trx)
    const movable = found.filter(({ state }) => allows(state as PayoutState, input.event))
    if (movable.length === 0) return 0

    await new PostJournals().handle(
      movable.map((payout) => JOURNAL_OF[input.event](payout, input.at)),
      trx
    )
    const at = toDatabaseTime(input.at)
    await tenantTable('payouts', trx)
      .whereIn(
        'id',
        movable.map(({ id }) => id)
      )
      .update({
        state: stateAfter(input.event),
        failure: input.failure ?? null,
        ...(input.event === 'settle' && { settled_at: at }),
        ...(input.stripeTransferId && { stripe_transfer_id: input.stripeTransferId }),
        updated_at: at,
      })
    await tell(movable, input.event, trx)
    await completeBatches([...new Set(movable.map(({ batchId }) => batchId))], input.at, trx)
    return movable.length
  }
}

function allows(state: PayoutState, event: PayoutEvent): boolean {
  return event in PAYOUT_STATES[state]
}

/** Of what a payee cares about, others hear as `payout.paid`, `payout.failed`, `payout.returned`. */
async function tell(payouts: { id: number }[], event: PayoutEvent, trx: TransactionClientContract) {
  const state = stateAfter(event)
  if (!['paid', 'failed', 'returned'].includes(state)) return
  const payloads = payouts.map(({ id }) => ({ payoutId: id }))
  await outbox.publishMany(trx, `payout.${state}`, payloads)
}
