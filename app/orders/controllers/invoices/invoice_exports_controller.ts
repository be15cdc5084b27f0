import type { HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import OrderPolicy from '#orders/policies/order_policy'
import { exportInvoices, INVOICE_COLUMNS } from '#orders/queries/invoices/export_invoices'
import { readInvoiceFilters } from '#orders/queries/invoices/invoice_filters'

export default class InvoiceExportsController {
  async show({ bouncer, request, response }: HttpContext) {
    await bouncer.with(OrderPolicy).authorize('operate')
    const pages = exportInvoices(readInvoiceFilters(request.qs()))
    return csvStream(response, 'invoices.csv', { columns: INVOICE_COLUMNS, pages })
  }
}
