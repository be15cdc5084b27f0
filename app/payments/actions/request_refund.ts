import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  fail,
  insertRows,
  ok,
  outbox,
  tenantTable,
  toDatabaseTime,
  updateEach,
  type Result,
} from '#foundation'
import { Payment } from '#payments/models/payment'

export interface RefundRequest {
  /** What was paid, e.g. `order:7`. */
  paymentReference: string
  /** Why it goes back, e.g. `case:7`; refunded once. */
  reference: string
  amountMinor: bigint
}

export type RefundProblem =
  { type: 'not_paid' } | { type: 'over_refund'; refundableMinor: bigint; amountMinor: bigint }

export type RefundResult = Result<{ refundId: number }, RefundProblem>

/**
 * Orders money to go back to who paid it. A row and a message: the job behind it talks to Stripe.
 * What was paid outside goes back outside, at once.
 */
export class RequestRefund {
  async handle(request: RefundRequest, trx: TransactionClientContract): Promise<RefundResult> {
    const [result] = await this.handleMany([request], trx)
    return result
  }

  /** Results in the order of the requests, with a constant number of statements. */
  async handleMany(
    requests: RefundRequest[],
    trx: TransactionClientContract
  ): Promise<RefundResult[]> {
    const payments = await this.#lockPayments(requests, trx)
    const known = await this.#idsByReference(requests, trx)
    const accepted: { request: RefundRequest; payment: Payment }[] = []
    const problems = new Map<string, RefundProblem>()

    for (const request of requests.filter(({ reference }) => !known.has(reference))) {
      const { reference, amountMinor } = request
      const payment = payments.get(request.paymentReference)
      if (!payment) problems.set(reference, { type: 'not_paid' })
      else if (amountMinor > payment.refundableMinor) {
        const { refundableMinor } = payment
        problems.set(reference, { type: 'over_refund', refundableMinor, amountMinor })
      } else {
        payment.refundedMinor += amountMinor
        accepted.push({ request, payment })
      }
    }
    await this.#insert(accepted, trx)
    const ids = await this.#idsByReference(requests, trx)
    await this.#send(accepted, ids, trx)
    return requests.map(({ reference }) => {
      const problem = problems.get(reference)
      return problem ? fail(problem) : ok({ refundId: ids.get(reference)! })
    })
  }

  async #lockPayments(requests: RefundRequest[], trx: TransactionClientContract) {
    const references = [...new Set(requests.map(({ paymentReference }) => paymentReference))]
    const payments = await Payment.query({ client: trx })
      .whereIn('reference', references)
      .where('state', 'succeeded')
      .orderBy('id')
      .forUpdate()
    return new Map(payments.map((payment) => [payment.reference, payment]))
  }

  async #idsByReference(requests: RefundRequest[], trx: TransactionClientContract) {
    const keys = requests.map(({ reference }) => refundKey(reference))
    const refunds = await tenantTable('refunds', trx)
      .whereIn('idempotency_key', keys)
      .select('id', 'reference')
    return new Map(refunds.map(({ id, reference }) => [reference as string, Number(id)]))
  }

  async #insert(
    accepted: { request: RefundRequest; payment: Payment }[],
    trx: TransactionClientContract
  ) {
    const now = toDatabaseTime(clock.now())
    const payments = [...new Set(accepted.map(({ payment }) => payment))]
    await updateEach(trx, 'payments', {
      columns: { refunded: 'BIGINT' },
      rows: payments.map(({ id, refundedMinor }) => ({ id, refunded: refundedMinor })),
      set: `target.refunded_minor = step.refunded, target.updated_at = '${now}'`,
    })
    await insertRows(
      trx,
      'refunds',
      accepted.map(({ request, payment }) => ({
        payment_id: payment.id,
        reference: request.reference,
        amount_minor: request.amountMinor.toString(),
        currency: payment.currency,
        state: payment.provider === 'outside' ? 'succeeded' : 'created',
        idempotency_key: refundKey(request.reference),
        succeeded_at: payment.provider === 'outside' ? now : null,
        created_at: now,
        updated_at: now,
      }))
    )
  }

  async #send(
    accepted: { request: RefundRequest; payment: Payment }[],
    ids: Map<string, number>,
    trx: TransactionClientContract
  ) {
    const refunds = accepted.map(({ request, payment }) => ({
      provider: payment.provider,
      payload: {
        refundId: ids.get(request.reference)!,
        reference: request.reference,
        amountMinor: request.amountMinor.toString(),
      },
    }))
    const atStripe = refunds.filter(({ provider }) => provider === 'stripe')
    await outbox.enqueueMany(
      trx,
      'payments.send_refund',
      atStripe.map(({ payload }) => ({ refundId: payload.refundId }))
    )
    const outside = refunds.filter(({ provider }) => provider === 'outside')
    await outbox.publishMany(
      trx,
      'refund.succeeded',
      outside.map(({ payload }) => payload)
    )
  }
}

const refundKey = (reference: string) => `refund:${reference}`
