import type { HttpContext } from '@adonisjs/core/http'
import { tenantUrl } from '#tenancy'
import { ConnectPayee } from '#payouts/actions/connect_payee'
import { RefreshPayee } from '#payouts/actions/refresh_payee'
import { Payee } from '#payouts/models/payee'

const RETURN_PATH = '/my-store/payout-account'

/** An owner's account at Stripe, where their earnings are sent. */
export default class StorePayoutAccountController {
  async store({ auth, i18n, inertia, ownStore, response, session, tenant }: HttpContext) {
    const onboarding = await new ConnectPayee().handle({
      ownerType: 'store',
      ownerId: ownStore.id,
      name: ownStore.name,
      email: auth.use('staff').getUserOrFail().email,
      country: tenant!.jurisdiction === 'cn' ? 'cn' : 'us',
      returnUrl: tenantUrl(tenant!.slug, RETURN_PATH),
    })
    if (onboarding.ok) return inertia.location(onboarding.value)
    session.flash('error', i18n.t('payouts.account.unreachable'))
    return response.redirect().toPath('/my-store/payouts')
  }

  /** Where Stripe sends them back: nothing is believed before Stripe itself was asked. */
  async show({ i18n, ownStore, response, session }: HttpContext) {
    const payee = await Payee.query()
      .where({ ownerType: 'store', ownerId: ownStore.id })
      .firstOrFail()
    const refreshed = await new RefreshPayee().handle(payee)
    if (refreshed.ok) {
      const outcome = refreshed.value.isPayableByStripe ? 'connected' : 'not_connected'
      session.flash('notice', i18n.t(`payouts.account.${outcome}`))
    } else session.flash('error', i18n.t('payouts.account.unreachable'))
    return response.redirect().toPath('/my-store/payouts')
  }
}
