import { tenantTable } from '#foundation'
import type { StatementEntry } from '#ledger'

/** A statement's entries for a page, with the numbers of the orders they come from: one query. */
export async function statementRows(entries: StatementEntry[]) {
  const ids = [...new Set(entries.flatMap(({ orderId }) => orderId ?? []))]
  const orders = ids.length
    ? await tenantTable('orders').whereIn('id', ids).select('id', 'number')
    : []
  const numbers = new Map(orders.map(({ id, number }) => [Number(id), number as string]))
  return entries.map((entry) => ({
    id: entry.postingId,
    event: entry.event,
    orderNumber: entry.orderId === null ? null : (numbers.get(entry.orderId) ?? null),
    occurredAt: entry.occurredAt.toISO(),
    amount: entry.amount.toJSON(),
    isCredit: !entry.amount.isNegative,
  }))
}
