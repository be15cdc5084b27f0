import type { HttpContext } from '@adonisjs/core/http'
import { currentTenant } from '#foundation'
import { disclosure } from '#commissions/compliance/disclosure'
import { tenantJurisdiction } from '#commissions/plans/tenant_jurisdiction'
import { OwnersPlan } from '#commissions/queries/owners_plan'

/** The plan in force and what the law wants an owner to know of it. */
export default class OwnerPlanController {
  async show({ auth, i18n, inertia, ownStore }: HttpContext) {
    const userId = auth.use('staff').getUserOrFail().id
    return inertia.render('store/plan', {
      plan: await new OwnersPlan().handle({ storeId: ownStore.id, userId }),
      paragraphs: disclosure(i18n, await tenantJurisdiction(), currentTenant().name),
    })
  }
}
