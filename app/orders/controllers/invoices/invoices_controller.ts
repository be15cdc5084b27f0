import type { HttpContext } from '@adonisjs/core/http'
import OrderPolicy from '#orders/policies/order_policy'
import { readInvoiceFilters } from '#orders/queries/invoices/invoice_filters'
import { ListInvoices } from '#orders/queries/invoices/list_invoices'

export default class InvoicesController {
  async index({ bouncer, inertia, request }: HttpContext) {
    await bouncer.with(OrderPolicy).authorize('operate')
    const query = request.qs()
    const filters = readInvoiceFilters(query)
    const after = Number(query.after) || undefined
    const page = await new ListInvoices().handle({ filters, after })
    return inertia.render('platform/invoices/index', { ...page, filters })
  }
}
