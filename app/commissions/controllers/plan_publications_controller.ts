import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { clock, currentTenant } from '#foundation'
import { PublishDraft } from '#commissions/actions/publish_draft'
import { publicationValidator } from '#commissions/validators/plan_validators'

/** A draft put in force, now or from a day on. */
export default class PlanPublicationsController {
  async store({ auth, i18n, params, request, response, session }: HttpContext) {
    const { effectiveFrom } = await request.validateUsing(publicationValidator)
    const published = await db.transaction((trx) =>
      new PublishDraft().handle(
        {
          versionId: Number(params.id),
          effectiveFrom: instantOf(effectiveFrom),
          actor: { type: 'user', id: auth.use('staff').getUserOrFail().id },
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

/** The beginning of a day in the tenant's zone, or an instant; now where none is named. */
function instantOf(iso: string | null | undefined): DateTime {
  const zone = currentTenant().timezone
  const instant = iso ? DateTime.fromISO(iso, { zone }) : clock.now()
  return instant.isValid ? instant.toUTC() : clock.now()
}
