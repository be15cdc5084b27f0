import { Dispute, Payment, Refund } from '#payments'
import { Money } from '#money'
import { orderReference } from '#orders/references'

/** What was paid for an order, what went back and what was disputed, as operations see it. */
export async function orderPayments(orderId: number) {
  const payments = await Payment.query().where('reference', orderReference(orderId)).orderBy('id')
  const ids = payments.map(({ id }) => id)
  const refunds = await Refund.query().whereIn('payment_id', ids).orderBy('id')
  const disputes = await Dispute.query().whereIn('payment_id', ids).orderBy('id')
  return {
    payments: payments.map((payment) => ({
      id: payment.id,
      state: payment.state as string,
      provider: payment.provider,
      method: payment.method ?? payment.provider,
      amount: payment.amount.toJSON(),
      fee: payment.feeMinor === null ? null : money(payment.feeMinor, payment.currency),
      createdAt: payment.createdAt.toISO()!,
    })),
    refunds: refunds.map((refund) => ({
      id: refund.id,
      state: refund.state as string,
      amount: money(refund.amountMinor, refund.currency),
      failure: refund.failure,
      isDirect: refund.isDirect,
      createdAt: refund.createdAt.toISO()!,
    })),
    disputes: disputes.map((dispute) => ({
      id: dispute.id,
      state: dispute.state as string,
      reason: dispute.reason,
      amount: money(dispute.amountMinor, dispute.currency),
      createdAt: dispute.createdAt.toISO()!,
      closedAt: dispute.closedAt?.toISO() ?? null,
    })),
  }
}

export type OrderPayments = Awaited<ReturnType<typeof orderPayments>>

const money = (minor: bigint, currency: string) => Money.of(minor, currency).toJSON()
