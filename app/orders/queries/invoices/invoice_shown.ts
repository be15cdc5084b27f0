import { Money } from '#money'
import type { Invoice } from '#orders/models/invoice'

/** An invoice as operations see it. Needs its order loaded. */
export function invoiceShown(invoice: Invoice) {
  const { order } = invoice
  const money = (minor: bigint) => Money.of(minor, order.currency).toJSON()
  return {
    orderNumber: order.number,
    orderState: order.state as string,
    customerName: order.customerName,
    placedAt: order.placedAt.toISO()!,
    state: invoice.state as string,
    kind: invoice.kind as string,
    title: invoice.title,
    taxNumber: invoice.taxNumber,
    total: money(order.totalMinor),
    refunded: money(order.refundedMinor),
    /** What the customer has paid and not got back. */
    kept: money(order.totalMinor - order.refundedMinor),
    number: invoice.number,
    issuedOn: invoice.issuedOn?.toISODate() ?? null,
    isIssuable: invoice.isIssuable,
    isWithdrawable: invoice.isWithdrawable,
  }
}

export type InvoiceShown = ReturnType<typeof invoiceShown>
