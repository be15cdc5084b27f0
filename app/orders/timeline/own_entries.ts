import { fromDatabaseTime, tenantTable } from '#foundation'
import type { OrderPayments } from '#orders/queries/orders/order_payments'
import { systemEntry, type TimelineEntry } from '#orders/timeline/timeline_entry'

/** What was paid, went back and was disputed, as entries of a timeline. */
export function moneyEntries({ payments, refunds, disputes }: OrderPayments): TimelineEntry[] {
  const atStripe = payments.filter(({ provider }) => provider === 'stripe')
  return [
    ...atStripe.map(({ createdAt, amount }) =>
      systemEntry(createdAt, 'payment.started', { amount })
    ),
    ...refunds.map(({ createdAt, state, amount, failure }) =>
      systemEntry(createdAt, `refund.${state}`, { amount, reason: failure })
    ),
    ...disputes.map(({ createdAt, amount, reason }) =>
      systemEntry(createdAt, 'dispute.opened', { amount, reason })
    ),
    ...disputes
      .filter(({ closedAt }) => closedAt !== null)
      .map(({ closedAt, state, amount }) => systemEntry(closedAt!, `dispute.${state}`, { amount })),
  ]
}

/** What was written in an order's cases. */
export async function messageEntries(orderId: number): Promise<TimelineEntry[]> {
  const rows = await tenantTable('case_messages')
    .join('after_sales_cases', (join) =>
      join
        .on('after_sales_cases.tenant_id', 'case_messages.tenant_id')
        .andOn('after_sales_cases.id', 'case_messages.case_id')
    )
    .where('after_sales_cases.order_id', orderId)
    .select('case_messages.*', 'after_sales_cases.number')
  return rows.map(({ created_at: at, side, words, number }) => ({
    ...systemEntry(fromDatabaseTime(at).toISO(), 'case.message', { subject: number }),
    actorType: side,
    reason: words || null,
  }))
}
