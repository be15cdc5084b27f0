import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { stripe } from '#payments/stripe'
import { findSubjectPayment, orderSync } from '#payments/webhooks/subject_payment'

/** Stripe tries webhooks for three days. What is looked for is asked for every few minutes. */
const LOOK_BACK_DAYS = 3
const MOST = 1_000

/**
 * Asks Stripe for the refunds of the last days, and orders those to be fetched that were made there
 * and are unknown here: their webhook was lost. Nothing of ours is there to be asked after, as little
 * as of a dispute. Those that were ordered here name their row, and are asked after by it.
 */
export class FindDirectRefunds {
  /** @returns how many were ordered to be fetched */
  async handle(): Promise<number> {
    const since = clock.now().minus({ days: LOOK_BACK_DAYS }).toUnixInteger()
    const told = await stripe()
      .refunds.list({ created: { gte: since }, limit: 100 })
      .autoPagingToArray({ limit: MOST })
    let ordered = 0
    for (const { payment_intent: intent } of await this.#unknown(told)) {
      const payment = await findSubjectPayment({ stripeId: String(intent), part: 'refunds' })
      if (!payment) continue
      await db.transaction((trx) => orderSync(payment, 'refunds', trx))
      ordered++
    }
    return ordered
  }

  /** Over all tenants: Stripe's ids are unique among them. */
  async #unknown(told: Stripe.Refund[]): Promise<Stripe.Refund[]> {
    const made = told.filter(
      ({ metadata, status }) => !metadata?.refund && status !== 'failed' && status !== 'canceled'
    )
    const rows = await db
      .from('refunds')
      .whereIn(
        'stripe_refund_id',
        made.map(({ id }) => id)
      )
      .select('stripe_refund_id')
    const known = new Set(rows.map((row) => row.stripe_refund_id))
    return made.filter(({ id }) => !known.has(id))
  }
}
