import type { HttpContext } from '@adonisjs/core/http'
import { ChangePassword } from '#identity/actions/change_password'
import type Customer from '#identity/models/customer'
import { refusalText } from '#identity/refusal_text'
import { startSession } from '#identity/sessions'
import { passwordChangeValidator } from '#identity/validators/password_validators'

/** A signed-in customer changes their password; only this session goes on. */
export default class CustomerPasswordsController {
  async update(ctx: HttpContext) {
    const change = await ctx.request.validateUsing(passwordChangeValidator)
    const result = await new ChangePassword().handle({
      kind: 'customer',
      person: ctx.auth.use('customer').getUserOrFail(),
      address: ctx.request.ip(),
      ...change,
    })
    if (result.ok) {
      await startSession(ctx, 'customer', result.value as Customer)
      ctx.session.flash('notice', ctx.i18n.t('auth.password_changed'))
    } else {
      ctx.session.flash('error', refusalText(ctx.i18n, result.error, 'auth.wrong_password'))
    }
    return ctx.response.redirect(`${ctx.shopBase ?? ''}/account`)
  }
}
