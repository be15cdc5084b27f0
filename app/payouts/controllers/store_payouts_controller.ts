import type { HttpContext } from '@adonisjs/core/http'
import { countriesIn } from '#identity'
import type { Jurisdiction } from '#tenancy'
import { Payout } from '#payouts/models/payout'
import { likelyPayoutCountry, payoutCountries } from '#payouts/payout_countries'
import { ListPayouts } from '#payouts/queries/list_payouts'
import { PayeeStanding } from '#payouts/queries/payee_standing'
import { SalesOfPayout } from '#payouts/queries/sales_of_payout'

/** What an owner was paid, and from which sales. */
export default class StorePayoutsController {
  async index({ i18n, inertia, ownStore, request, tenant }: HttpContext) {
    const owner = { ownerType: 'store' as const, ownerId: ownStore.id }
    const standing = await new PayeeStanding().handle(owner)
    const after = Number(request.qs().after) || undefined
    const page = await new ListPayouts().handle({
      owner: { type: 'store', id: ownStore.id },
      after,
    })
    const jurisdiction = tenant!.jurisdiction as Jurisdiction
    const names = countriesIn(i18n.locale)
    const payable = payoutCountries(jurisdiction)
    const countries = names.filter(({ code }) => payable.includes(code))
    const likely = likelyPayoutCountry(jurisdiction)
    return inertia.render('store/payouts/index', { standing, countries, likely, ...page })
  }

  async show({ inertia, ownStore, params }: HttpContext) {
    const payout = await Payout.query()
      .where('number', params.number)
      .whereHas('payee', (payee) => payee.where({ owner_type: 'store', owner_id: ownStore.id }))
      .preload('payee')
      .firstOrFail()
    const sales = await new SalesOfPayout().handle(payout)
    return inertia.render('store/payouts/show', {
      payout: {
        number: payout.number,
        state: payout.state,
        amount: payout.amount.toJSON(),
        settledAt: payout.settledAt?.toUTC().toISO() ?? null,
      },
      ...sales,
    })
  }
}
