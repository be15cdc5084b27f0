import type { HttpContext } from '@adonisjs/core/http'
import { WriteCaseMessage } from '#orders/actions/cases/write_case_message'
import { storePhotos } from '#orders/after_sales/store_photo'
import { answer } from '#orders/controllers/answer'
import { caseNamed } from '#orders/controllers/cases/case_named'
import CasePolicy from '#orders/policies/case_policy'
import { caseMessageValidator } from '#orders/validators/case_validators'

/** The seller or the platform writes to the customer. */
export default class CaseMessagesController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request } = ctx
    const claim = await caseNamed(params.number)
    await bouncer.with(CasePolicy).authorize('handle', claim)
    const { words, photos } = await request.validateUsing(caseMessageValidator)
    const stored = await storePhotos(photos ?? [])
    if (!stored.ok) return answer(ctx, stored, '')
    const user = auth.use('staff').getUserOrFail()
    const side = user.isOperations ? ('platform' as const) : ('brand' as const)
    const message = { caseId: claim.id, side, actor: user.actor, words, photos: stored.value }
    const result = await new WriteCaseMessage().handle(message)
    return answer(ctx, result, i18n.t('cases.message_sent'))
  }
}
