import type { HttpContext } from '@adonisjs/core/http'
import { RepeatRefund } from '#orders/actions/cases/repeat_refund'
import { answer } from '#orders/controllers/answer'
import { caseNamed } from '#orders/controllers/cases/case_named'
import CasePolicy from '#orders/policies/case_policy'
import { repeatedRefundValidator } from '#orders/validators/case_validators'

/** A refund that failed is ordered once more, or was handed over by other ways. */
export default class CaseRefundsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request } = ctx
    await bouncer.with(CasePolicy).authorize('repeatRefund')
    const { id: caseId } = await caseNamed(params.number)
    const { way, note } = await request.validateUsing(repeatedRefundValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const repeated = { caseId, way, note: note ?? null, actor }
    const result = await new RepeatRefund().handle(repeated)
    return answer(ctx, result, i18n.t(`cases.refund_${way}`))
  }
}
