import type { HttpContext } from '@adonisjs/core/http'
import { personInSession } from '#identity'
import { Store } from '#stores'
import { Invitation } from '#network/models/invitation'

/** What an invited person sees, on their phone, before they have an account. */
export default class InvitationsController {
  async show(ctx: HttpContext) {
    const { inertia, params, request, response } = ctx
    const invitation = await Invitation.findByOrFail('code', params.code)
    const inviter = invitation.inviterStoreId && (await Store.find(invitation.inviterStoreId))
    const person = await personInSession(ctx, 'staff')
    await person?.load('roles')
    if (invitation.refusal) response.status(410)
    return inertia.render('store/invitation', {
      code: invitation.code,
      refusal: invitation.refusal,
      inviter: inviter
        ? { name: inviter.name, avatarUrl: inviter.avatarUrl, themeColor: inviter.themeColor }
        : null,
      invited: { name: invitation.invitedName ?? '', email: invitation.invitedEmail ?? '' },
      expiresAt: invitation.expiresAt.toISO()!,
      signedIn: person ? { name: person.name, email: person.email } : null,
      ownsStore: (person?.storeIds.length ?? 0) > 0,
      addressEnd: `.${request.host()}`,
    })
  }
}
