import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import type { Result } from '#foundation'
import { IssueInvoice } from '#orders/actions/invoices/issue_invoice'
import { WithdrawInvoice } from '#orders/actions/invoices/withdraw_invoice'
import { Order } from '#orders/models/order'
import OrderPolicy from '#orders/policies/order_policy'
import { issuedInvoiceValidator } from '#orders/validators/invoice_validators'

export default class InvoiceIssuesController {
  async store(ctx: HttpContext) {
    const { number, issuedOn } = await ctx.request.validateUsing(issuedInvoiceValidator)
    const about = await this.#about(ctx)
    const day = DateTime.fromJSDate(issuedOn)
    const result = await new IssueInvoice().handle({ ...about, number, issuedOn: day })
    return this.#back(ctx, result, 'issued')
  }

  async destroy(ctx: HttpContext) {
    const result = await new WithdrawInvoice().handle(await this.#about(ctx))
    return this.#back(ctx, result, 'withdrawn')
  }

  async #about({ auth, bouncer, params }: HttpContext) {
    await bouncer.with(OrderPolicy).authorize('operate')
    const { id: orderId } = await Order.findByOrFail('number', params.number)
    return { orderId, actor: auth.use('staff').getUserOrFail().actor }
  }

  #back(
    { i18n, response, session }: HttpContext,
    result: Result<null, { type: string }>,
    done: string
  ) {
    if (result.ok) session.flash('notice', i18n.t(`invoices.done.${done}`))
    else session.flash('error', i18n.t(`invoices.problems.${result.error.type}`))
    return response.redirect().back()
  }
}
