import type { HttpContext } from '@adonisjs/core/http'
import { CreateInvitation } from '#network/actions/create_invitation'
import { RevokeInvitation } from '#network/actions/revoke_invitation'
import { Invitation } from '#network/models/invitation'
import InvitationPolicy from '#network/policies/invitation_policy'
import { qrCode } from '#network/qr_code'
import { ListInvitations } from '#network/queries/list_invitations'
import { invitationRow } from '#network/transformers/invitation_row'
import { invitationValidator } from '#network/validators/invitation_validator'

/** The invitations of an owner's store. */
export default class OwnInvitationsController {
  async index({ inertia, ownStore, request }: HttpContext) {
    const after = Number(request.qs().after) || undefined
    const page = await new ListInvitations().handle({ inviterStoreId: ownStore.id, after })
    return inertia.render('store/invitations/index', {
      invitations: page.invitations.map((one) => invitationRow(one.invitation, one.storeName)),
      next: page.next,
    })
  }

  async store({ auth, ownStore, request, response }: HttpContext) {
    const { name, email } = await request.validateUsing(invitationValidator)
    const invitation = await new CreateInvitation().handle({
      inviterStoreId: ownStore.id,
      invitedName: name,
      invitedEmail: email,
      actor: auth.use('staff').getUserOrFail().actor,
    })
    return response.redirect().toPath(`/my-store/invitations/${invitation.code}`)
  }

  async show({ bouncer, inertia, params }: HttpContext) {
    const invitation = await Invitation.findByOrFail('code', params.code)
    await bouncer.with(InvitationPolicy).authorize('manage', invitation)
    const row = invitationRow(invitation, null)
    return inertia.render('store/invitations/show', { invitation: row, qr: await qrCode(row.url) })
  }

  async destroy({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    const invitation = await Invitation.findByOrFail('code', params.code)
    await bouncer.with(InvitationPolicy).authorize('manage', invitation)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new RevokeInvitation().handle(invitation.id, actor)
    if (result.ok) session.flash('notice', i18n.t('my_store.invitations.revoked'))
    else session.flash('error', i18n.t('my_store.invitations.already_accepted'))
    return response.redirect().toPath('/my-store/team')
  }
}
