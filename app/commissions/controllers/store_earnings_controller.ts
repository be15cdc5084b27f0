import { errors, type HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { Money } from '#money'
import { ExplainEarning } from '#commissions/queries/explain_earning'
import { ListEarnings } from '#commissions/queries/list_earnings'
import { StoreEarningsSummary } from '#commissions/queries/store_earnings_summary'
import { earningFiltersValidator } from '#commissions/validators/earning_filters_validator'

/** What an owner earned, sale by sale, and how each came about. */
export default class StoreEarningsController {
  async index({ inertia, ownStore, request }: HttpContext) {
    const filters = await request.validateUsing(earningFiltersValidator, { data: request.qs() })
    const page = await new ListEarnings().handle({ storeId: ownStore.id, ...filters })
    const { pending, available } = await new StoreEarningsSummary().handle(ownStore.id)
    return inertia.render('store/earnings/index', {
      ...page,
      pending,
      available,
      filters: { state: filters.state ?? '' },
    })
  }

  /** As a page, and as JSON for whoever asks for it. */
  async show({ inertia, ownStore, params, request, response }: HttpContext) {
    const explained = await new ExplainEarning().handle(ownStore.id, Number(params.id))
    if (!explained) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    if (request.accepts(['html', 'json']) === 'json') return response.json(explained)
    return inertia.render('store/earnings/show', explained)
  }

  async export({ ownStore, response }: HttpContext) {
    const { earnings } = await new ListEarnings().handle({
      storeId: ownStore.id,
      everything: true,
    })
    return csvResponse(response, 'earnings.csv', {
      columns: ['earned_at', 'order', 'product', 'role', 'state', 'amount', 'reversed', 'currency'],
      rows: earnings.map((earning) => [
        earning.earnedAt,
        earning.orderNumber,
        earning.title,
        earning.role,
        earning.state,
        Money.fromJSON(earning.amount).toDecimal(),
        Money.fromJSON(earning.reversed).toDecimal(),
        earning.amount.currency,
      ]),
    })
  }
}
