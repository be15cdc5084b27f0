import { Money } from '#money'
import type { InvoiceFilters } from '#orders/queries/invoices/invoice_filters'
import { ListInvoices } from '#orders/queries/invoices/list_invoices'

const ROWS_A_QUERY = 500

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
  let after: number | null | undefined
  do {
    const limit = ROWS_A_QUERY
    const page = await new ListInvoices().handle({ filters, after: after ?? undefined, limit })
    yield page.invoices.map((invoice) => [
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
    after = page.next
  } while (after)
}
