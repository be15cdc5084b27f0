import type { HttpContext } from '@adonisjs/core/http'
import { flashFieldErrors } from '#foundation'
import { personInSession, refusalText, startSession, User } from '#identity'
import { AcceptInvitation } from '#network/actions/accept_invitation'
import type { NewOwner } from '#network/actions/enter_owner'
import { IdentifyOwner } from '#network/actions/identify_owner'
import { acceptanceErrors } from '#network/acceptance_errors'
import {
  memberAcceptanceValidator,
  newOwnerAcceptanceValidator,
} from '#network/validators/acceptance_validators'

/** Accepting an invitation opens a store and signs its owner in. */
export default class AcceptancesController {
  async store(ctx: HttpContext) {
    const { i18n, params, request, response, session } = ctx
    const owner = (await personInSession(ctx, 'staff')) ?? (await this.#owner(ctx))
    if (!owner) return response.redirect().back()
    const { storeName, slug } = await request.validateUsing(memberAcceptanceValidator)
    const result = await new AcceptInvitation().handle({
      code: params.code,
      owner,
      store: { name: storeName, slug },
    })
    if (!result.ok) {
      flashFieldErrors(session, acceptanceErrors(result.error, i18n))
      return response.redirect().toPath(`/invitations/${params.code}`)
    }
    await startSession(ctx, 'staff', await User.findOrFail(result.value.user.id))
    session.flash('notice', i18n.t('invitation.welcome', { store: result.value.store.name }))
    return response.redirect().toPath('/my-store')
  }

  /** Null where the email's account could not be proven; the reason is then in the session. */
  async #owner({ i18n, request, session }: HttpContext): Promise<NewOwner | User | null> {
    const { name, email, password } = await request.validateUsing(newOwnerAcceptanceValidator)
    const newOwner = { name, email, password, locale: i18n.locale }
    const identified = await new IdentifyOwner().handle(newOwner, request.ip())
    if (identified.ok) return identified.value
    const text = refusalText(i18n, identified.error, 'invitation.known_email')
    flashFieldErrors(session, { password: text })
    return null
  }
}
