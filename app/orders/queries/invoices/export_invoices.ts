import { everyPage } from '#foundation'
import { Money } from '#money'
import { ROWS_A_STEP } from '#orders/queries/keyset'
import type { InvoiceFilters } from '#orders/queries/invoices/invoice_filters'
import { ListInvoices } from '#orders/queries/invoices/list_invoices'

export const INVOICE_COLUMNS = [
  'order',
  'placed_at',
  'order_state',
  'state',
  'kind',
  'title',
  'tax_number',
  'total',
  'refunded',
  'kept',
  'currency',
  'number',
  'issued_on',
]

/** All invoices that the filters let through, as rows of a table, page by page. */
export async function* exportInvoices(filters: InvoiceFilters) {
  const pages = everyPage((after?: number) =>
    new ListInvoices().handle({ filters, after, limit: ROWS_A_STEP })
  )
  for await (const { invoices } of pages) {
    yield invoices.map((invoice) => [
      invoice.orderNumber,
      invoice.placedAt,
      invoice.orderState,
      invoice.state,
      invoice.kind,
      invoice.title,
      invoice.taxNumber,
      Money.fromJSON(invoice.total).toDecimal(),
      Money.fromJSON(invoice.refunded).toDecimal(),
      Money.fromJSON(invoice.kept).toDecimal(),
      invoice.total.currency,
      invoice.number,
      invoice.issuedOn,
    ])
  }
}
