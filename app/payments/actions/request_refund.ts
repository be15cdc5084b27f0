import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok } from '#foundation'
import { Payment } from '#payments/models/payment'
import {
  acceptRefunds,
  refundProvider,
  type AcceptedRefund,
  type RefundRequest,
  type RefundResult,
} from '#payments/refunding/accept_refunds'
import { orderRefunds } from '#payments/refunding/order_refunds'
import { standingRefunds } from '#payments/refunding/standing_refunds'
import { disputedPayments } from '#payments/refunding/waiting_refunds'
import { writeRefunds } from '#payments/refunding/write_refunds'

/**
 * Orders money to go back to who paid it. A row and a message: the job behind it talks to Stripe.
 * What was paid outside goes back outside, at once. While the payer's bank disputes the payment, it
 * waits.
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
    const standing = await standingRefunds(requests, trx)
    const fresh = requests.filter(({ reference }) => !standing.has(reference))
    const disputed = await disputedPayments(
      payments.map(({ id }) => id),
      trx
    )
    const { accepted, problems } = acceptRefunds(fresh, payments, disputed)

    const ids = await writeRefunds(accepted, trx)
    await this.#send(accepted, ids, trx)
    return requests.map(({ reference }) => {
      const problem = problems.get(reference)
      if (problem) return fail(problem)
      return standing.get(reference) ?? ok({ refundId: ids.get(reference)! })
    })
  }

  #lockPayments(requests: RefundRequest[], trx: TransactionClientContract): Promise<Payment[]> {
    const references = requests.map(({ paymentReference }) => paymentReference)
    return Payment.query({ client: trx })
      .whereIn('reference', [...new Set(references)])
      .where('state', 'succeeded')
      .orderBy('id')
      .forUpdate()
  }

  async #send(
    accepted: AcceptedRefund[],
    ids: Map<string, number>,
    trx: TransactionClientContract
  ) {
    const ready = accepted.filter(({ waits }) => !waits)
    const orders = ready.map((one) => ({
      refundId: ids.get(one.request.reference)!,
      reference: one.request.reference,
      amountMinor: one.request.amountMinor,
      provider: refundProvider(one),
    }))
    await orderRefunds(orders, trx)
  }
}
