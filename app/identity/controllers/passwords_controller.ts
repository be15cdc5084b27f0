import type { HttpContext } from '@adonisjs/core/http'
import { ChangePassword } from '#identity/actions/change_password'
import type User from '#identity/models/user'
import { refusalText } from '#identity/refusal_text'
import { startSession } from '#identity/sessions'
import { passwordChangeValidator } from '#identity/validators/password_validators'

/** A signed-in member of staff changes their password; only this session goes on. */
export default class PasswordsController {
  async update(ctx: HttpContext) {
    const change = await ctx.request.validateUsing(passwordChangeValidator)
    const person = ctx.auth.use('staff').getUserOrFail()
    const address = ctx.request.ip()
    const result = await new ChangePassword().handle({ kind: 'staff', person, address, ...change })
    if (result.ok) {
      await startSession(ctx, 'staff', result.value as User)
      ctx.session.flash('notice', ctx.i18n.t('auth.password_changed'))
    } else {
      ctx.session.flash('error', refusalText(ctx.i18n, result.error, 'auth.wrong_password'))
    }
    return ctx.response.redirect('/profile')
  }
}
