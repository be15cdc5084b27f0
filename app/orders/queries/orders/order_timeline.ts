import { fromDatabaseTime, tenantTable } from '#foundation'
import { Money, type MoneyJson } from '#money'
import type { OrderPayments } from '#orders/queries/orders/order_payments'

/** One thing that happened to an order; `event` names a text of `orders.events`. */
export interface TimelineEntry {
  at: string
  event: string
  /** Who did it: a name, or null for the system and for the customer. */
  actorName: string | null
  actorType: string
  reason: string | null
  /** Of which part: a fulfilment's number. */
  subject: string | null
  amount: MoneyJson | null
}

interface Story {
  orderId: number
  currency: string
  money: OrderPayments
}

/** The whole life of an order in its order: history, payments, refunds, disputes. */
export async function orderTimeline({ orderId, currency, money }: Story) {
  const rows = await tenantTable('order_events')
    .leftJoin('fulfilments', (join) =>
      join
        .on('fulfilments.tenant_id', 'order_events.tenant_id')
        .andOn('fulfilments.id', 'order_events.fulfilment_id')
    )
    .leftJoin('users', (join) =>
      join
        .on('users.tenant_id', 'order_events.tenant_id')
        .andOn('users.id', 'order_events.actor_id')
        .andOnVal('order_events.actor_type', '=', 'user')
    )
    .where('order_events.order_id', orderId)
    .select('order_events.*', 'fulfilments.number as subject', 'users.name as actorName')
    .orderBy('order_events.id')
  const history = rows.map((row) => historyEntry(row, currency))
  return [...history, ...moneyEntries(money)].sort((a, b) => a.at.localeCompare(b.at))
}

function historyEntry(row: Record<string, any>, currency: string): TimelineEntry {
  const details = row.details ? JSON.parse(row.details) : {}
  const refund = details.refundMinor as string | undefined
  return {
    at: fromDatabaseTime(row.happened_at).toISO(),
    event: row.event,
    actorName: row.actorName,
    actorType: row.actor_type,
    reason: row.reason,
    subject: row.subject,
    amount: refund ? Money.of(BigInt(refund), currency).toJSON() : null,
  }
}

function moneyEntries({ payments, refunds, disputes }: OrderPayments): TimelineEntry[] {
  const entry = (at: string, event: string, amount: MoneyJson, reason: string | null = null) => ({
    ...{ at, event, amount, reason, actorName: null, actorType: 'system', subject: null },
  })
  const atStripe = payments.filter(({ provider }) => provider === 'stripe')
  return [
    ...atStripe.map(({ createdAt, amount }) => entry(createdAt, 'payment.started', amount)),
    ...refunds.map((refund) =>
      entry(refund.createdAt, `refund.${refund.state}`, refund.amount, refund.failure)
    ),
    ...disputes.map((one) => entry(one.createdAt, 'dispute.opened', one.amount, one.reason)),
    ...disputes
      .filter(({ closedAt }) => closedAt !== null)
      .map((one) => entry(one.closedAt!, `dispute.${one.state}`, one.amount)),
  ]
}
