import type { HttpContext } from '@adonisjs/core/http'
import { DisableUser } from '#identity/actions/disable_user'
import { EnableUser } from '#identity/actions/enable_user'
import UserPolicy from '#identity/policies/user_policy'

/** Someone is shut out of the tenant's consoles, or let in again. */
export default class TeamSuspensionsController {
  async store({ auth, bouncer, params, response, session, i18n }: HttpContext) {
    await bouncer.with(UserPolicy).authorize('manage')
    const disabledBy = auth.use('staff').getUserOrFail().actor
    const result = await new DisableUser().handle({ userId: Number(params.id), disabledBy })
    if (result.ok) session.flash('notice', i18n.t('team.disabled', { name: result.value.name }))
    else session.flash('error', i18n.t('team.last_admin'))
    return response.redirect().back()
  }

  async destroy({ auth, bouncer, params, response, session, i18n }: HttpContext) {
    await bouncer.with(UserPolicy).authorize('manage')
    const enabledBy = auth.use('staff').getUserOrFail().actor
    const { name } = await new EnableUser().handle({ userId: Number(params.id), enabledBy })
    session.flash('notice', i18n.t('team.enabled', { name }))
    return response.redirect().back()
  }
}
