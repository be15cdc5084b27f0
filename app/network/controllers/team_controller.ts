import type { HttpContext } from '@adonisjs/core/http'
import { TeamOfStore } from '#network/queries/team_of_store'
import { ListInvitations } from '#network/queries/list_invitations'
import { invitationRow } from '#network/transformers/invitation_row'
import { teamMemberRow } from '#network/transformers/team_member_row'
import { teamValidator } from '#network/validators/stores_validator'

const RECENT_INVITATIONS = 5

/** Who joined through the owner's store, and through those. */
export default class TeamController {
  async show({ inertia, ownStore, request }: HttpContext) {
    const asked = await request.validateUsing(teamValidator)
    const level = asked.level === 2 ? 2 : 1
    const team = await new TeamOfStore().handle({ storeId: ownStore.id, level, after: asked.after })
    const { invitations } = await new ListInvitations().handle({
      inviterStoreId: ownStore.id,
      limit: RECENT_INVITATIONS,
    })
    return inertia.render('store/team', {
      level,
      counts: team.counts,
      members: team.members.map(teamMemberRow),
      next: team.next,
      invitations: invitations.map(({ invitation, storeName }) =>
        invitationRow(invitation, storeName)
      ),
    })
  }
}
