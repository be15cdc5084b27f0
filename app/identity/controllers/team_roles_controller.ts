import type { HttpContext } from '@adonisjs/core/http'
import { ChangeTeamRoles } from '#identity/actions/change_team_roles'
import UserPolicy from '#identity/policies/user_policy'
import { teamRolesValidator } from '#identity/validators/team_validators'

export default class TeamRolesController {
  async update({ auth, bouncer, params, request, response, session, i18n }: HttpContext) {
    await bouncer.with(UserPolicy).authorize('manage')
    const { roles } = await request.validateUsing(teamRolesValidator)
    const result = await new ChangeTeamRoles().handle({
      userId: Number(params.id),
      roles,
      changedBy: auth.use('staff').getUserOrFail().actor,
    })
    if (result.ok)
      session.flash('notice', i18n.t('team.roles_changed', { name: result.value.name }))
    else session.flash('error', i18n.t('team.last_admin'))
    return response.redirect().back()
  }
}
