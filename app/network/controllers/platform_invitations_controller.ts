import type { HttpContext } from '@adonisjs/core/http'
import { CreateInvitation } from '#network/actions/create_invitation'
import { RevokeInvitation } from '#network/actions/revoke_invitation'
import { Invitation } from '#network/models/invitation'
import InvitationPolicy from '#network/policies/invitation_policy'
import { qrCode } from '#network/qr_code'
import { ListInvitations } from '#network/queries/list_invitations'
import { invitationRow } from '#network/transformers/invitation_row'
import { invitationValidator } from '#network/validators/invitation_validator'

/** The platform's own invitations: whoever accepts one is the root of a new team. */
export default class PlatformInvitationsController {
  async index({ inertia, request }: HttpContext) {
    const after = Number(request.qs().after) || undefined
    const page = await new ListInvitations().handle({ inviterStoreId: null, after })
    const fresh = await this.#fresh(request.qs().made)
    return inertia.render('platform/stores/invitations', {
      invitations: page.invitations.map((one) => invitationRow(one.invitation, one.storeName)),
      next: page.next,
      fresh,
    })
  }

  async store({ auth, request, response }: HttpContext) {
    const { name, email } = await request.validateUsing(invitationValidator)
    const { code } = await new CreateInvitation().handle({
      inviterStoreId: null,
      invitedName: name,
      invitedEmail: email,
      actor: auth.use('staff').getUserOrFail().actor,
    })
    return response.redirect().toPath(`/platform/stores/invitations?made=${code}`)
  }

  async destroy({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    const invitation = await Invitation.findByOrFail('code', params.code)
    await bouncer.with(InvitationPolicy).authorize('manage', invitation)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new RevokeInvitation().handle(invitation.id, actor)
    if (result.ok) session.flash('notice', i18n.t('stores.invitations.revoked'))
    else session.flash('error', i18n.t('stores.invitations.already_accepted'))
    return response.redirect().toPath('/platform/stores/invitations')
  }

  /** The one just made, with its QR code, to be shown or sent at once. */
  async #fresh(code: unknown) {
    const invitation =
      typeof code === 'string'
        ? await Invitation.query().where('code', code).whereNull('inviterStoreId').first()
        : null
    if (!invitation) return null
    const row = invitationRow(invitation, null)
    return { ...row, qr: await qrCode(row.url) }
  }
}
