import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  fail,
  ok,
  recordAudit,
  retryOnContention,
  type Actor,
  type Result,
} from '#foundation'
import { stripe } from '#payments'
import { MovePayouts } from '#payouts/actions/move_payouts'
import { Payout } from '#payouts/models/payout'

interface ReturnPayoutInput {
  payoutId: number
  actor: Actor
}

type Failure = { type: 'not_paid' } | { type: 'not_reversed' }

/**
 * Finance says that a payout came back after it had been paid, as banks do when an account was
 * closed. The payee has the amount available again, so a transfer of Stripe's must have been
 * reversed there first. Said twice, it is the same.
 */
export class ReturnPayout {
  async handle({ payoutId, actor }: ReturnPayoutInput): Promise<Result<Payout, Failure>> {
    const payout = await Payout.findOrFail(payoutId)
    if (!(await hasComeBack(payout))) return fail({ type: 'not_reversed' })
    return retryOnContention(() => db.transaction((trx) => this.#return(payout, actor, trx)))
  }

  async #return(
    payout: Payout,
    actor: Actor,
    trx: TransactionClientContract
  ): Promise<Result<Payout, Failure>> {
    const which = { ids: [payout.id] }
    const moved = await new MovePayouts().handle(
      { which, event: 'return', at: clock.now(), failure: 'returned' },
      trx
    )
    await payout.useTransaction(trx).refresh()
    if (payout.state !== 'returned') return fail({ type: 'not_paid' })
    if (moved > 0) {
      const subject = { subjectType: 'payout', subjectId: payout.id }
      await recordAudit(trx, { actor, action: 'payout.returned', ...subject })
    }
    return ok(payout)
  }
}

/** What a bank does, only finance can know; Stripe is asked. */
async function hasComeBack({ stripeTransferId }: Payout): Promise<boolean> {
  if (!stripeTransferId) return true
  return (await stripe().transfers.retrieve(stripeTransferId)).reversed
}
