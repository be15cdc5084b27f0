import { fromDatabaseTime, tenantTable } from '#foundation'
import { Money } from '#money'
import { CASE_REASONS } from '#orders/case_reasons'
import { messageEntries, moneyEntries } from '#orders/timeline/own_entries'
import { entriesOfOthers } from '#orders/timeline/timeline_sources'
import type { TimelineEntry } from '#orders/timeline/timeline_entry'
import type { OrderPayments } from '#orders/queries/orders/order_payments'

/** The steps of an order, as far as they are its customer's to know. */
const CUSTOMER_EVENTS = [
  ...['order.placed', 'order.paid', 'order.cancelled', 'order.expired'],
  ...['order.payment_returned', 'fulfilment.partly_shipped', 'fulfilment.shipped'],
  ...['fulfilment.delivered', 'fulfilment.cancelled', 'fulfilment.rest_cancelled'],
  ...['case.requested', 'case.rejected', 'case.escalated', 'case.awaiting_return'],
  ...['case.returning', 'case.exchanging', 'case.exchanged', 'case.approved'],
  ...['case.refunded', 'case.returned_by_bank', 'case.declined', 'case.withdrawn', 'case.lapsed'],
  ...['case.covered', 'case.refunded_at_stripe'],
] as const

interface Story {
  orderId: number
  currency: string
  money: OrderPayments
}

/** The whole life of an order in its order, for operations: what happened, was said, paid and booked. */
export async function orderTimeline({ orderId, currency, money }: Story) {
  const entries = await Promise.all([
    historyEntries({ orderId, currency }),
    messageEntries(orderId),
    entriesOfOthers(orderId),
  ])
  return sorted([...entries.flat(), ...moneyEntries(money)])
}

/** The same of one fulfilment, for its brand: nothing of the rest of the order, nor of the money. */
export async function fulfilmentTimeline(story: HistoryOf & { fulfilmentId: number }) {
  return sorted(await historyEntries(story))
}

/** What the owner of a store may follow: what happened when, and to which parcel. */
export async function ownersTimeline(story: HistoryOf) {
  const entries = await historyEntries(story)
  return sorted(entries).map((entry) => ({ ...entry, actorName: null, reason: null }))
}

/**
 * What a customer is told of: the steps, without who took them or why. A cancellation opens cases,
 * too, but none that the customer asked for.
 */
export async function customersTimeline(orderId: number) {
  const rows = await tenantTable('order_events')
    .where('order_id', orderId)
    .whereIn('event', [...CUSTOMER_EVENTS])
    .where((step) =>
      step.whereNot('event', 'case.requested').orWhereIn('reason', [...CASE_REASONS])
    )
    .select('event', 'happened_at')
    .orderBy('id')
  const steps = rows.map(({ event, happened_at: at }) => ({
    ...{ event: event as string, at: fromDatabaseTime(at).toISO() },
  }))
  return steps.sort((a, b) => a.at.localeCompare(b.at))
}

interface HistoryOf {
  orderId: number
  currency: string
  fulfilmentId?: number
}

async function historyEntries({ orderId, currency, fulfilmentId }: HistoryOf) {
  const query = tenantTable('order_events')
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
  if (fulfilmentId) query.where('order_events.fulfilment_id', fulfilmentId)
  const rows = await query
  return rows.map((row) => historyEntry(row, currency))
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

const sorted = (entries: TimelineEntry[]) => entries.sort((a, b) => a.at.localeCompare(b.at))
