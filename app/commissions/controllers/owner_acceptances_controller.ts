import type { HttpContext } from '@adonisjs/core/http'
import { AcceptPlan } from '#commissions/actions/accept_plan'
import { acceptanceValidator } from '#commissions/validators/acceptance_validator'

/** An owner's word that they read the plan in force, kept with what they read. */
export default class OwnerAcceptancesController {
  async store({ auth, i18n, ownStore, request, response, session }: HttpContext) {
    const { versionId } = await request.validateUsing(acceptanceValidator)
    const accepted = await new AcceptPlan().handle({
      storeId: ownStore.id,
      userId: auth.use('staff').getUserOrFail().id,
      planVersionId: versionId,
      locale: i18n.locale,
    })
    if (!accepted.ok) {
      session.flash('error', i18n.t('disclosure.changed'))
      return response.redirect().back()
    }
    session.flash('notice', i18n.t('disclosure.accepted_notice'))
    return response.redirect().toPath('/my-store')
  }
}
