import type { HttpContext } from '@adonisjs/core/http'
import { clock, currentTenant } from '#foundation'
import { earnedSince } from '#commissions/queries/earned_since'
import { EarningsSummary } from '#commissions/queries/earnings_summary'
import { awaitsAcceptance } from '#commissions/queries/owners_plan'
import { ListEarnings } from '#commissions/queries/list_earnings'
import { earningJson } from '#commissions/transformers/earning_json'

const LATEST = 6

/** An owner's first page: what today and this month brought, and the latest of it. */
export default class StoreHomeController {
  async show({ auth, inertia, ownStore }: HttpContext) {
    const userId = auth.use('staff').getUserOrFail().id
    const now = clock.now().setZone(currentTenant().timezone)
    const today = await earnedSince(ownStore.id, now.startOf('day'))
    const month = await earnedSince(ownStore.id, now.startOf('month'))
    const standing = await new EarningsSummary().handle({ type: 'store', id: ownStore.id })
    const { earnings } = await new ListEarnings().handle({ storeId: ownStore.id, limit: LATEST })
    return inertia.render('store/home', {
      today: { earned: today.earned.toJSON(), orders: today.orders },
      month: { earned: month.earned.toJSON(), orders: month.orders },
      pending: standing.pending.toJSON(),
      available: standing.available.toJSON(),
      latest: earnings.map(earningJson),
      awaitsAcceptance: await awaitsAcceptance({ storeId: ownStore.id, userId }),
    })
  }
}
