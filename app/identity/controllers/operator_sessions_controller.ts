import type { HttpContext } from '@adonisjs/core/http'
import { CheckCredentials } from '#identity/actions/check_credentials'
import { takeIntendedPath } from '#identity/intended_path'
import { refusalText } from '#identity/refusal_text'
import { endSession, startSession } from '#identity/sessions'
import { sessionValidator } from '#identity/validators/session_validator'

/** The SaaS's operators sign in and out, on the bare domain. */
export default class OperatorSessionsController {
  create({ inertia }: HttpContext) {
    return inertia.render('auth/operator_sign_in', {})
  }

  async store(ctx: HttpContext) {
    const { email, password } = await ctx.request.validateUsing(sessionValidator)
    const result = await new CheckCredentials().handle({
      kind: 'operator',
      email,
      password,
      address: ctx.request.ip(),
    })
    if (!result.ok) {
      ctx.session.flash('error', refusalText(ctx.i18n, result.error))
      return ctx.response.redirect('/operator/sign-in')
    }
    await startSession(ctx, 'operator', result.value)
    return ctx.response.redirect(takeIntendedPath(ctx, '/operator'))
  }

  async destroy(ctx: HttpContext) {
    await endSession(ctx, 'operator')
    return ctx.response.redirect('/operator/sign-in')
  }
}
