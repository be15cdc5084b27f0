import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#foundation'
import { CheckCredentials } from '#identity/actions/check_credentials'
import { takeIntendedPath } from '#identity/intended_path'
import { adoptChosenLocale } from '#identity/chosen_locale'
import { refusalText } from '#identity/refusal_text'
import { endSession, startSession } from '#identity/sessions'
import { sessionValidator } from '#identity/validators/session_validator'

/** Staff, brand members and store owners sign in and out of a tenant's consoles. */
export default class SessionsController {
  create({ inertia }: HttpContext) {
    return inertia.render('auth/sign_in', {})
  }

  async store(ctx: HttpContext) {
    const { request, response, session, i18n } = ctx
    const { remember, ...credentials } = await request.validateUsing(sessionValidator)
    const result = await new CheckCredentials().handle({
      kind: 'staff',
      ...credentials,
      address: request.ip(),
    })
    if (!result.ok) {
      session.flash('error', refusalText(i18n, result.error))
      return response.redirect('/sign-in')
    }

    const user = result.value
    await startSession(ctx, 'staff', user, remember)
    user.lastSignedInAt = clock.now()
    adoptChosenLocale(ctx, user)
    await user.save()
    return response.redirect(takeIntendedPath(ctx, '/home'))
  }

  async destroy(ctx: HttpContext) {
    await endSession(ctx, 'staff')
    return ctx.response.redirect('/sign-in')
  }
}
