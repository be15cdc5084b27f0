import type { HttpContext } from '@adonisjs/core/http'
import { CheckCredentials } from '#identity/actions/check_credentials'
import { takeIntendedPath } from '#identity/intended_path'
import { refusalText } from '#identity/refusal_text'
import { endSession, startSession } from '#identity/sessions'
import { sessionValidator } from '#identity/validators/session_validator'

/** Customers sign in and out, in a store's shop. */
export default class CustomerSessionsController {
  create({ inertia }: HttpContext) {
    return inertia.render('shop/account/sign_in', {})
  }

  async store(ctx: HttpContext) {
    const { request, response, session, i18n, shopBase = '' } = ctx
    const { remember, ...credentials } = await request.validateUsing(sessionValidator)
    const result = await new CheckCredentials().handle({
      kind: 'customer',
      ...credentials,
      address: request.ip(),
    })
    if (!result.ok) {
      session.flash('error', refusalText(i18n, result.error))
      return response.redirect(`${shopBase}/account/sign-in`)
    }
    await startSession(ctx, 'customer', result.value, remember)
    await result.value.merge({ locale: i18n.locale }).save()
    return response.redirect(takeIntendedPath(ctx, `${shopBase}/account`))
  }

  async destroy(ctx: HttpContext) {
    await endSession(ctx, 'customer')
    return ctx.response.redirect(`${ctx.shopBase ?? ''}/`)
  }
}
