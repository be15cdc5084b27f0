import type { HttpContext } from '@adonisjs/core/http'
import { EscalateCase } from '#orders'
import { backToClaim, claimOf, customerActor } from '#storefront/case_access'
import { escalationValidator } from '#storefront/validators/claim_validator'

/** A customer asks for another decision than the brand's. */
export default class CaseEscalationsController {
  async store(ctx: HttpContext) {
    const named = await claimOf(ctx)
    const { reason } = await ctx.request.validateUsing(escalationValidator)
    const actor = customerActor(named.order)
    const result = await new EscalateCase().handle({ caseId: named.claim.id, reason, actor })
    return backToClaim(ctx, named, result, ctx.i18n.t('shop.case.escalated'))
  }
}
