import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { ExternalJob } from '#foundation'
import { clock, retryOnContention, toDatabaseTime } from '#foundation'
import { RefreshPayee } from '#payouts/actions/refresh_payee'
import { MovePayouts } from '#payouts/actions/move_payouts'
import { Payout } from '#payouts/models/payout'
import { sendTransfer } from '#payouts/send_transfer'
import { statesThatAllow } from '#payouts/payout_states'

/** Its name in the outbox. */
export const SEND_PAYOUT = 'payouts.send_payout'

/**
 * Sends one payout as a Stripe transfer. Safe to repeat: the transfer carries the payout's own key,
 * and an outcome that stayed unknown is looked up before anything is sent again.
 */
export default class SendPayout implements ExternalJob<{ payoutId: number }> {
  readonly external = true as const

  async handle({ payoutId }: { payoutId: number }) {
    const payout = await Payout.query()
      .where('id', payoutId)
      .preload('payee')
      .preload('batch')
      .firstOrFail()
    if (!['reserved', 'sending'].includes(payout.state)) return

    const firstTry = await this.#markSending(payout)
    const outcome = await sendTransfer(payout, { firstTry })
    if (outcome.type === 'refused') {
      logger.warn({ payout: payout.number, reason: outcome.reason }, 'payout refused by Stripe')
      await this.#move(payout, 'fail', { failure: outcome.reason })
      /* The next batch is to know what Stripe knows of the account. */
      await new RefreshPayee().handle(payout.payee)
      return
    }
    return this.#move(payout, 'settle', { stripeTransferId: outcome.transferId })
  }

  /** Noted before anything is sent, so that a crash leaves a payout that is looked up first. */
  async #markSending(payout: Payout): Promise<boolean> {
    const now = toDatabaseTime(clock.now())
    const moved = await Payout.query()
      .where('id', payout.id)
      .whereIn('state', statesThatAllow('send'))
      .update({ state: 'sending', sent_at: now, updated_at: now })
    return Number(moved) === 1
  }

  async #move(
    payout: Payout,
    event: 'settle' | 'fail',
    extra: { failure?: string; stripeTransferId?: string }
  ) {
    await retryOnContention(() =>
      db.transaction((trx) =>
        new MovePayouts().handle(
          { which: { ids: [payout.id] }, event, at: clock.now(), ...extra },
          trx
        )
      )
    )
  }
}
