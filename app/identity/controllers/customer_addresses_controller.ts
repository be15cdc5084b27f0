import type { HttpContext } from '@adonisjs/core/http'
import { DeleteAddress } from '#identity/actions/delete_address'
import { SaveAddress } from '#identity/actions/save_address'
import { countriesIn } from '#identity/addresses/countries'
import { US_STATES } from '#identity/addresses/us_states'
import { CustomerAddress } from '#identity/models/customer_address'
import { savedAddress } from '#identity/queries/addresses_of'
import { addressValidator } from '#identity/validators/customer_validators'

/** A customer's address book; each address is theirs alone. */
export default class CustomerAddressesController {
  create({ inertia, i18n }: HttpContext) {
    return inertia.render('shop/account/address', { address: null, ...choices(i18n.locale) })
  }

  async edit({ auth, inertia, params, i18n }: HttpContext) {
    const address = await CustomerAddress.query()
      .where('customer_id', auth.use('customer').getUserOrFail().id)
      .where('id', Number(params.id))
      .firstOrFail()
    return inertia.render('shop/account/address', {
      address: savedAddress(address, i18n.locale),
      ...choices(i18n.locale),
    })
  }

  /** Both makes and changes one: `:id` says which. */
  async save({ auth, params, request, response, session, i18n, shopBase = '' }: HttpContext) {
    const { isDefault, ...address } = await request.validateUsing(addressValidator)
    const customerId = auth.use('customer').getUserOrFail().id
    const addressId = params.id ? Number(params.id) : undefined
    await new SaveAddress().handle({ customerId, addressId, address, isDefault })
    session.flash('notice', i18n.t('account.addresses.saved'))
    return response.redirect(`${shopBase}/account`)
  }

  async destroy({ auth, params, response, session, i18n, shopBase = '' }: HttpContext) {
    const customerId = auth.use('customer').getUserOrFail().id
    await new DeleteAddress().handle(customerId, Number(params.id))
    session.flash('notice', i18n.t('account.addresses.deleted'))
    return response.redirect(`${shopBase}/account`)
  }
}

function choices(locale: string) {
  const states = Object.entries(US_STATES).map(([code, name]) => ({ code, name }))
  return { countries: countriesIn(locale), states }
}
