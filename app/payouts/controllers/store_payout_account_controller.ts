import type { HttpContext } from '@adonisjs/core/http'
import { tenantUrl } from '#tenancy'
import { ConnectPayee } from '#payouts/actions/connect_payee'
import { RefreshPayee } from '#payouts/actions/refresh_payee'
import { Payee } from '#payouts/models/payee'

const RETURN_PATH = '/my-store/payout-account'

/** An owner's account at Stripe, where their earnings are sent. */
export default class StorePayoutAccountController {
  async store({ auth, inertia, ownStore, tenant }: HttpContext) {
    const url = await new ConnectPayee().handle({
      ownerType: 'store',
      ownerId: ownStore.id,
      name: ownStore.name,
      email: auth.use('staff').getUserOrFail().email,
      country: tenant!.jurisdiction === 'cn' ? 'cn' : 'us',
      returnUrl: tenantUrl(tenant!.slug, RETURN_PATH),
    })
    return inertia.location(url)
  }

  /** Where Stripe sends them back: nothing is believed before Stripe itself was asked. */
  async show({ i18n, ownStore, response, session }: HttpContext) {
    const payee = await Payee.query()
      .where({ ownerType: 'store', ownerId: ownStore.id })
      .firstOrFail()
    const refreshed = await new RefreshPayee().handle(payee)
    const outcome = refreshed.isPayableByStripe ? 'connected' : 'not_connected'
    session.flash('notice', i18n.t(`payouts.account.${outcome}`))
    return response.redirect().toPath('/my-store/payouts')
  }
}
