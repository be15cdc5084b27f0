import type { HttpContext } from '@adonisjs/core/http'
import { ReceiveReturn } from '#orders/actions/cases/receive_return'
import { answer } from '#orders/controllers/answer'
import { caseNamed } from '#orders/controllers/cases/case_named'
import CasePolicy from '#orders/policies/case_policy'
import { caseReceiptValidator } from '#orders/validators/case_validators'

/** What was sent back has arrived and was looked at. */
export default class CaseReceiptsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request } = ctx
    const claim = await caseNamed(params.number)
    await bouncer.with(CasePolicy).authorize('handle', claim)
    const { reason, restock = false, ...terms } = await request.validateUsing(caseReceiptValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const finding = reason
      ? { type: 'contested' as const, reason }
      : { type: 'accepted' as const, restock, ...terms }
    const result = await new ReceiveReturn().handle({ caseId: claim.id, actor, finding })
    return answer(ctx, result, i18n.t(`cases.${finding.type}`))
  }
}
