import type { DateTime } from 'luxon'
import { clock, currentTenantId, fail, isUniqueViolation, ok, type Result } from '#foundation'
import type { Money } from '#money'
import { createCheckoutSession } from '#payments/checkout_session'
import { Payment } from '#payments/models/payment'
import { isRefusal } from '#payments/stripe'
import { syncPayment } from '#payments/sync/sync_payment'

export interface PaymentRequest {
  /** What is paid, e.g. `order:7`. There is one way to pay it at a time. */
  reference: string
  amount: Money
  /** What the payer sees; in minor units each. */
  items: { name: string; unitMinor: bigint; quantity: number }[]
  /** One line for everything, for where discounts keep the items from adding up. */
  description?: string
  successUrl: string
  cancelUrl: string
  locale: string
  email: string | null
  /** Until when it should be paid; Stripe's own page stays open for half an hour at least. */
  expiresAt: DateTime
}

export type StartPaymentProblem =
  { type: 'already_paid' } | { type: 'refused'; message: string } | { type: 'unreachable' }

export type StartPaymentResult = Result<{ paymentId: number; url: string }, StartPaymentProblem>

/** Stripe's limits for the life of a session, with a minute to spare. */
const SHORTEST_LIFE = { minutes: 31 }
const LONGEST_LIFE = { hours: 23, minutes: 59 }

/**
 * Opens Stripe's page on which the payer pays, or finds the one that is open. Asked twice, at the
 * same time or after an answer got lost, it is the same page.
 */
export class StartPayment {
  async handle(request: PaymentRequest): Promise<StartPaymentResult> {
    const payment = await this.#attemptFor(request)
    if (payment.state === 'succeeded') return fail({ type: 'already_paid' })
    if (payment.state === 'open') return ok({ paymentId: payment.id, url: payment.checkoutUrl! })
    try {
      const session = await createCheckoutSession(payment, request)
      await Payment.query()
        .where('id', payment.id)
        .where('state', 'created')
        .update({ state: 'open', session_id: session.id, checkout_url: session.url })
      return ok({ paymentId: payment.id, url: session.url! })
    } catch (error) {
      if (!isRefusal(error)) return fail({ type: 'unreachable' })
      await Payment.query()
        .where('id', payment.id)
        .where('state', 'created')
        .update({ state: 'failed', failure: error.message.slice(0, 255) })
      return fail({ type: 'refused', message: error.message })
    }
  }

  /** The attempt that is under way, else a new one: never two pages for one thing to be paid. */
  async #attemptFor(request: PaymentRequest): Promise<Payment> {
    const attempts = await Payment.query().where('reference', request.reference).orderBy('id')
    const paid = attempts.find(({ state }) => state === 'succeeded')
    const last = paid ?? attempts.at(-1)
    if (last?.state === 'open' && last.expiresAt! <= clock.now()) {
      await syncPayment(last.id)
      await last.refresh()
    }
    if (last && ['created', 'open', 'succeeded'].includes(last.state)) return last
    try {
      return await this.#newAttempt(request, attempts.length + 1)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      return this.#attemptFor(request)
    }
  }

  #newAttempt({ reference, amount, expiresAt }: PaymentRequest, attempt: number) {
    const now = clock.now()
    const life = [now.plus(SHORTEST_LIFE), expiresAt].reduce((a, b) => (a > b ? a : b))
    const latest = now.plus(LONGEST_LIFE)
    return Payment.create({
      reference,
      provider: 'stripe',
      state: 'created',
      currency: amount.currency.code,
      amountMinor: amount.minor,
      idempotencyKey: `${currentTenantId()}:${reference}:${amount.minor}:${attempt}`,
      expiresAt: life < latest ? life : latest,
      syncedAt: now,
    })
  }
}
