import type { HttpContext } from '@adonisjs/core/http'
import { DecideAfterSales } from '#orders/actions/decide_after_sales'
import { AfterSalesCase } from '#orders/models/after_sales_case'
import OrderPolicy from '#orders/policies/order_policy'
import { caseRejectionValidator } from '#orders/validators/case_validators'

export default class CaseRejectionsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    await bouncer.with(OrderPolicy).authorize('operate')
    const { note } = await request.validateUsing(caseRejectionValidator)
    const { id: caseId } = await AfterSalesCase.findByOrFail('number', params.number)
    const { actor } = auth.use('staff').getUserOrFail()

    const verdict = { type: 'reject' as const }
    const result = await new DecideAfterSales().handle({ caseId, actor, note, verdict })
    if (result.ok) session.flash('notice', i18n.t('orders.cases.rejected'))
    else session.flash('error', i18n.t(`orders.problems.${result.error.type}`))
    return response.redirect().toPath(`/platform/cases/${params.number}`)
  }
}
