import type { HttpContext } from '@adonisjs/core/http'
import { ChangeTenantStatus } from '#tenancy/actions/change_tenant_status'

/** A tenant is closed for the time being, or opened again. */
export default class TenantSuspensionsController {
  async store({ auth, params, response, session, i18n }: HttpContext) {
    const { actor } = auth.use('operator').getUserOrFail()
    const { name } = await new ChangeTenantStatus().handle(params.slug, 'suspended', actor)
    session.flash('notice', i18n.t('operator.suspended', { name }))
    return response.redirect().back()
  }

  async destroy({ auth, params, response, session, i18n }: HttpContext) {
    const { actor } = auth.use('operator').getUserOrFail()
    const { name } = await new ChangeTenantStatus().handle(params.slug, 'active', actor)
    session.flash('notice', i18n.t('operator.reopened', { name }))
    return response.redirect().back()
  }
}
