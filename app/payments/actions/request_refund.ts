import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, outbox } from '#foundation'
import { Payment } from '#payments/models/payment'
import {
  acceptRefunds,
  refundProvider,
  type AcceptedRefund,
  type RefundRequest,
  type RefundResult,
} from '#payments/refunding/accept_refunds'
import { refundIds, writeRefunds } from '#payments/refunding/write_refunds'

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
    const references = requests.map(({ reference }) => reference)
    const known = await refundIds(references, trx)
    const fresh = requests.filter(({ reference }) => !known.has(reference))
    const { accepted, problems } = acceptRefunds(fresh, payments)

    const ids = new Map([...known, ...(await writeRefunds(accepted, trx))])
    await this.#send(accepted, ids, trx)
    return references.map((reference) => {
      const problem = problems.get(reference)
      return problem ? fail(problem) : ok({ refundId: ids.get(reference)! })
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
    const payloads = accepted.map(({ request, payment }) => ({
      provider: refundProvider({ request, payment }),
      refundId: ids.get(request.reference)!,
      reference: request.reference,
      amountMinor: request.amountMinor.toString(),
    }))
    const orders = payloads
      .filter(({ provider }) => provider === 'stripe')
      .map(({ refundId }) => ({ refundId }))
    await outbox.enqueueMany(trx, 'payments.send_refund', orders)
    const outside = payloads
      .filter(({ provider }) => provider === 'outside')
      .map(({ provider, ...about }) => about)
    await outbox.publishMany(trx, 'refund.succeeded', outside)
  }
}
