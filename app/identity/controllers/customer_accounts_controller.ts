import type { HttpContext } from '@adonisjs/core/http'
import { RequestAccount } from '#identity/actions/request_account'
import { addressesOf } from '#identity/queries/addresses_of'
import { refusalText } from '#identity/refusal_text'
import {
  accountRequestValidator,
  customerProfileValidator,
} from '#identity/validators/customer_validators'

/** A customer's account: asked for by mail, then theirs to look after. */
export default class CustomerAccountsController {
  create({ inertia }: HttpContext) {
    return inertia.render('shop/account/sign_up', {})
  }

  async store({ request, response, session, i18n, storeSlug, shopBase = '' }: HttpContext) {
    const person = await request.validateUsing(accountRequestValidator)
    const result = await new RequestAccount().handle({
      ...person,
      locale: i18n.locale,
      storeSlug: storeSlug!,
      address: request.ip(),
    })
    if (result.ok) session.flash('notice', i18n.t('account.sign_up.mailed'))
    else session.flash('error', refusalText(i18n, result.error))
    return response.redirect(`${shopBase}/account/${result.ok ? 'sign-in' : 'sign-up'}`)
  }

  async show({ auth, inertia, i18n }: HttpContext) {
    const { id, name, email, phone } = auth.use('customer').getUserOrFail()
    return inertia.render('shop/account/show', {
      profile: { name, email: email ?? '', phone: phone ?? '' },
      addresses: await addressesOf(id, i18n.locale),
    })
  }

  async update({ auth, request, response, session, i18n, shopBase = '' }: HttpContext) {
    const { name, phone = null } = await request.validateUsing(customerProfileValidator)
    await auth.use('customer').getUserOrFail().merge({ name, phone }).save()
    session.flash('notice', i18n.t('account.saved'))
    return response.redirect(`${shopBase}/account`)
  }
}
