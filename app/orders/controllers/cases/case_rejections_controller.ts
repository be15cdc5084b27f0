import type { HttpContext } from '@adonisjs/core/http'
import { DecideAfterSales } from '#orders/actions/decide_after_sales'
import { answer } from '#orders/controllers/answer'
import { caseNamed } from '#orders/controllers/cases/case_named'
import CasePolicy from '#orders/policies/case_policy'
import { caseRejectionValidator } from '#orders/validators/case_validators'

export default class CaseRejectionsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request } = ctx
    const claim = await caseNamed(params.number)
    await bouncer.with(CasePolicy).authorize('decide', claim)
    const { note } = await request.validateUsing(caseRejectionValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const verdict = { type: 'reject' as const }
    const result = await new DecideAfterSales().handle({ caseId: claim.id, actor, note, verdict })
    return answer(ctx, result, i18n.t('orders.cases.rejected'))
  }
}
