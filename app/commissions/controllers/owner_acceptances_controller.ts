import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { currentTenant } from '#foundation'
import { AcceptPlan } from '#commissions/actions/accept_plan'
import { disclosure } from '#commissions/compliance/disclosure'
import { tenantJurisdiction } from '#commissions/plans/tenant_jurisdiction'
import { OwnersPlan } from '#commissions/queries/owners_plan'
import { acceptanceValidator } from '#commissions/validators/acceptance_validator'

/** An owner's word that they read the plan in force, kept with what they read. */
export default class OwnerAcceptancesController {
  async store({ auth, i18n, ownStore, request, response, session }: HttpContext) {
    const { versionId } = await request.validateUsing(acceptanceValidator)
    const owner = { storeId: ownStore.id, userId: auth.use('staff').getUserOrFail().id }
    const plan = await new OwnersPlan().handle(owner)
    if (plan?.versionId !== versionId) {
      session.flash('error', i18n.t('disclosure.changed'))
      return response.redirect().back()
    }
    const jurisdiction = await tenantJurisdiction()
    const shown = {
      jurisdiction,
      locale: i18n.locale,
      paragraphs: disclosure(i18n, jurisdiction, currentTenant().name),
      planVersionId: plan.versionId,
      terms: plan.terms,
    }
    await db.transaction((trx) => new AcceptPlan().handle({ ...owner, ...shown }, trx))
    session.flash('notice', i18n.t('disclosure.accepted_notice'))
    return response.redirect().toPath('/my-store')
  }
}
