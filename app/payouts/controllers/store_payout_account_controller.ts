import type { HttpContext } from '@adonisjs/core/http'
import { flashFieldErrors } from '#foundation'
import { tenantUrl } from '#tenancy'
import { ConnectPayee } from '#payouts/actions/connect_payee'
import { RefreshPayee } from '#payouts/actions/refresh_payee'
import { Payee } from '#payouts/models/payee'
import { payoutAccountValidator } from '#payouts/validators/payout_account_validator'

const RETURN_PATH = '/my-store/payout-account'

/** An owner's account at Stripe, where their earnings are sent. */
export default class StorePayoutAccountController {
  async store(ctx: HttpContext) {
    const { auth, i18n, inertia, ownStore, request, response, session, tenant } = ctx
    const { country } = await request.validateUsing(payoutAccountValidator)
    const onboarding = await new ConnectPayee().handle({
      ownerType: 'store',
      ownerId: ownStore.id,
      name: ownStore.name,
      email: auth.use('staff').getUserOrFail().email,
      country: country ?? null,
      returnUrl: tenantUrl(tenant!.slug, RETURN_PATH),
    })
    if (onboarding.ok) return inertia.location(onboarding.value)
    const problem = i18n.t(`payouts.account.${onboarding.error.type}`)
    if (onboarding.error.type === 'unreachable') session.flash('error', problem)
    else flashFieldErrors(session, { country: problem })
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
