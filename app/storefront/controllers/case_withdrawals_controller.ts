import type { HttpContext } from '@adonisjs/core/http'
import { WithdrawCase } from '#orders'
import { backToClaim, claimOf, customerActor } from '#storefront/case_access'

/** A customer takes a claim back. */
export default class CaseWithdrawalsController {
  async store(ctx: HttpContext) {
    const named = await claimOf(ctx)
    const actor = customerActor(named.order)
    const result = await new WithdrawCase().handle({ caseId: named.claim.id, actor })
    return backToClaim(ctx, named, result, ctx.i18n.t('shop.case.withdrawn'))
  }
}
