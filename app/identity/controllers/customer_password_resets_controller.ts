import type { HttpContext } from '@adonisjs/core/http'
import { RequestPasswordReset } from '#identity/actions/request_password_reset'
import { ResetPassword } from '#identity/actions/reset_password'
import { refusalText } from '#identity/refusal_text'
import { isResetTokenUsable } from '#identity/reset_tokens'
import {
  passwordResetRequestValidator,
  passwordResetValidator,
} from '#identity/validators/password_validators'

/** Customers set a password by a link in a mail: a forgotten one, or their first. */
export default class CustomerPasswordResetsController {
  create({ inertia }: HttpContext) {
    return inertia.render('shop/account/forgot_password', {})
  }

  async store({ request, response, session, i18n, storeSlug, shopBase = '' }: HttpContext) {
    const { email } = await request.validateUsing(passwordResetRequestValidator)
    const result = await new RequestPasswordReset().handle({
      kind: 'customer',
      email,
      address: request.ip(),
      storeSlug: storeSlug!,
    })
    if (result.ok) session.flash('notice', i18n.t('auth.reset_mailed'))
    else session.flash('error', refusalText(i18n, result.error))
    return response.redirect(`${shopBase}/account/${result.ok ? 'sign-in' : 'forgot-password'}`)
  }

  async edit({ inertia, request, response }: HttpContext) {
    const token = String(request.qs().token ?? '')
    const isUsable = await isResetTokenUsable('customer', token)
    if (!isUsable) response.status(410)
    return inertia.render('shop/account/password_reset', { token: isUsable ? token : null })
  }

  async update({ request, response, session, i18n, shopBase = '' }: HttpContext) {
    const reset = await request.validateUsing(passwordResetValidator)
    const result = await new ResetPassword().handle({ kind: 'customer', ...reset })
    if (result.ok) session.flash('notice', i18n.t('auth.password_set'))
    else session.flash('error', i18n.t('auth.link_ended.text'))
    return response.redirect(`${shopBase}/account/${result.ok ? 'sign-in' : 'forgot-password'}`)
  }
}
