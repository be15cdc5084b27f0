import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { InviteUser } from '#identity/actions/invite_user'
import UserPolicy from '#identity/policies/user_policy'
import { ListTeam } from '#identity/queries/list_team'
import { teamFiltersValidator, teamInvitationValidator } from '#identity/validators/team_validators'

/** The people of a tenant, for its admins. */
export default class TeamController {
  async index({ auth, bouncer, inertia, request }: HttpContext) {
    await bouncer.with(UserPolicy).authorize('manage')
    const filters = await request.validateUsing(teamFiltersValidator, { data: request.qs() })
    const { members, next } = await new ListTeam().handle(filters)
    return inertia.render('platform/team/index', {
      members,
      next,
      myId: auth.use('staff').getUserOrFail().id,
      filters: { search: filters.search ?? '', role: filters.role ?? '' },
    })
  }

  async store({ auth, bouncer, request, response, session, i18n }: HttpContext) {
    await bouncer.with(UserPolicy).authorize('manage')
    const { roles, ...person } = await request.validateUsing(teamInvitationValidator)
    const invitedBy = auth.use('staff').getUserOrFail().actor
    const invitation = { ...person, roles: roles.map((role) => ({ role })), invitedBy }
    await db.transaction((trx) => new InviteUser().handle(invitation, trx))
    session.flash('notice', i18n.t('team.invited', { email: person.email }))
    return response.redirect('/platform/team')
  }
}
