import { tenantTable } from '#foundation'
import { Invoice } from '#orders/models/invoice'
import { applyInvoiceFilters, type InvoiceFilters } from '#orders/queries/invoices/invoice_filters'
import { invoiceShown } from '#orders/queries/invoices/invoice_shown'
import { ROWS_A_PAGE } from '#orders/queries/keyset'

interface ListInvoicesInput {
  filters: InvoiceFilters
  /** The id of the last row on the page before. */
  after?: number
  limit?: number
}

/** The invoices that customers ask for with orders they have paid, the latest first. */
export class ListInvoices {
  async handle({ filters, after, limit = ROWS_A_PAGE }: ListInvoicesInput) {
    const query = tenantTable('invoices')
      .join('orders', (join) =>
        join.on('orders.tenant_id', 'invoices.tenant_id').andOn('orders.id', 'invoices.order_id')
      )
      .whereNotNull('orders.paid_at')
      .select('invoices.id')
      .orderBy('invoices.id', 'desc')
      .limit(limit + 1)
    applyInvoiceFilters(query, filters)
    if (after) query.where('invoices.id', '<', after)
    const ids = (await query).map(({ id }) => Number(id))
    const page = ids.slice(0, limit)
    const invoices = await Invoice.query()
      .whereIn('id', page)
      .preload('order')
      .orderBy('id', 'desc')
    return {
      invoices: invoices.map(invoiceShown),
      next: ids.length > limit ? page.at(-1)! : null,
    }
  }
}
