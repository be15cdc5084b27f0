import type { HttpContext } from '@adonisjs/core/http'
import { storePhotos, WriteCaseMessage } from '#orders'
import { backToClaim, claimOf, customerActor } from '#storefront/case_access'
import { caseMessageValidator } from '#storefront/validators/claim_validator'

/** A customer writes to the seller, and shows what is wrong. */
export default class CaseMessagesController {
  async store(ctx: HttpContext) {
    const named = await claimOf(ctx)
    const { words, photos } = await ctx.request.validateUsing(caseMessageValidator)
    const stored = await storePhotos(photos ?? [])
    if (!stored.ok) return backToClaim(ctx, named, stored, '')
    const result = await new WriteCaseMessage().handle({
      ...{ caseId: named.claim.id, side: 'customer', actor: customerActor(named.order) },
      ...{ words, photos: stored.value },
    })
    return backToClaim(ctx, named, result, ctx.i18n.t('shop.case.message_sent'))
  }
}
