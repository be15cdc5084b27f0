import type { HttpContext } from '@adonisjs/core/http'
import { RefundInsteadOfExchange } from '#orders/actions/cases/refund_instead_of_exchange'
import { ShipReplacement } from '#orders/actions/cases/ship_replacement'
import { answer } from '#orders/controllers/answer'
import { caseNamed } from '#orders/controllers/cases/case_named'
import CasePolicy from '#orders/policies/case_policy'
import { shipmentValidator } from '#orders/validators/fulfilment_validators'

/** What replaces the goods of a case is sent, or given up for a refund. */
export default class CaseReplacementsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request } = ctx
    const claim = await caseNamed(params.number)
    await bouncer.with(CasePolicy).authorize('handle', claim)
    const parcel = await request.validateUsing(shipmentValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new ShipReplacement().handle({ caseId: claim.id, ...parcel, actor })
    return answer(ctx, result, i18n.t('cases.replaced'))
  }

  async destroy(ctx: HttpContext) {
    const { auth, bouncer, i18n, params } = ctx
    const claim = await caseNamed(params.number)
    await bouncer.with(CasePolicy).authorize('handle', claim)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new RefundInsteadOfExchange().handle({ caseId: claim.id, actor })
    return answer(ctx, result, i18n.t('orders.cases.approved'))
  }
}
