import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { stripe } from '#payments/stripe'
import { disputeStateOf, takesMoney } from '#payments/sync/dispute_status'
import { findSubjectPayment, orderSync } from '#payments/webhooks/subject_payment'

/** How far back it is looked for disputes that were opened: longer than webhooks are ever away. */
const LOOK_BACK_DAYS = 7
const MOST = 1_000

/**
 * Asks Stripe for the disputes opened in the last days, and orders those to be fetched that are
 * unknown or stand otherwise here: their webhook was lost. Unlike payments and refunds, a dispute is
 * begun by somebody else, so nothing of ours is there to be asked after. Once it is known, it is
 * asked after like these until it is decided (`askAfterDisputes`), months later as well.
 */
export class FindLostDisputes {
  /** @returns how many were ordered to be fetched */
  async handle(): Promise<number> {
    const since = clock.now().minus({ days: LOOK_BACK_DAYS }).toUnixInteger()
    const told = await stripe()
      .disputes.list({ created: { gte: since }, limit: 100 })
      .autoPagingToArray({ limit: MOST })
    const standing = await this.#standing(told)
    const lost = told.filter((one) => {
      const concerns = takesMoney(one) || standing.has(one.id)
      return concerns && standing.get(one.id) !== disputeStateOf(one.status)
    })
    let ordered = 0
    for (const dispute of lost) {
      const intent = dispute.payment_intent
      if (typeof intent !== 'string') continue
      const payment = await findSubjectPayment({ stripeId: intent, part: 'disputes' })
      if (!payment) continue
      await db.transaction((trx) => orderSync(payment, 'disputes', trx))
      ordered++
    }
    return ordered
  }

  /** Over all tenants: Stripe's ids are unique among them. */
  async #standing(told: Stripe.Dispute[]): Promise<Map<string, string>> {
    const rows = await db
      .from('disputes')
      .whereIn(
        'stripe_dispute_id',
        told.map(({ id }) => id)
      )
      .select('stripe_dispute_id', 'state')
    return new Map(rows.map((row) => [row.stripe_dispute_id, row.state]))
  }
}
