import type { HttpContext } from '@adonisjs/core/http'
import { SendCaseBack } from '#orders'
import { backToClaim, claimOf, customerActor } from '#storefront/case_access'
import { returnParcelValidator } from '#storefront/validators/claim_validator'

/** A customer says with whom they sent back what was asked for. */
export default class ReturnParcelsController {
  async store(ctx: HttpContext) {
    const named = await claimOf(ctx)
    const parcel = await ctx.request.validateUsing(returnParcelValidator)
    const actor = customerActor(named.order)
    const result = await new SendCaseBack().handle({ caseId: named.claim.id, ...parcel, actor })
    return backToClaim(ctx, named, result, ctx.i18n.t('shop.case.sent_back'))
  }
}
