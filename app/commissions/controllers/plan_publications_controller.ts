import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { PublishDraft } from '#commissions/actions/publish_draft'
import { dayOfTenant } from '#commissions/day_of_tenant'
import { publicationValidator } from '#commissions/validators/plan_validators'

/** A draft put in force, now or from a day on. */
export default class PlanPublicationsController {
  async store({ auth, i18n, params, request, response, session }: HttpContext) {
    const { effectiveFrom } = await request.validateUsing(publicationValidator)
    const published = await db.transaction((trx) =>
      new PublishDraft().handle(
        {
          versionId: Number(params.id),
          effectiveFrom: effectiveFrom ? dayOfTenant(effectiveFrom).toUTC() : clock.now(),
          actor: auth.use('staff').getUserOrFail().actor,
        },
        trx
      )
    )
    if (!published.ok) {
      const { error } = published
      const count = error.type === 'sells_at_a_loss' ? error.losses.length : 0
      const named = error.type === 'sells_at_a_loss' ? error.losses.slice(0, 5) : []
      const skus = named.map(({ sku }) => sku).join(', ')
      session.flash('error', i18n.t(`plans.refused.${error.type}`, { count, skus }))
      return response.redirect().back()
    }
    session.flash('notice', i18n.t('plans.published', { version: published.value.version }))
    return response.redirect().toPath('/platform/commission-plan')
  }
}
