import { errors, type HttpContext } from '@adonisjs/core/http'
import { csvResponse, tenantTable } from '#foundation'
import type { EarningRole } from '#money'
import { EarningsSummary } from '#commissions/queries/earnings_summary'
import { ExplainLine } from '#commissions/queries/explain_line'
import { ListEarnings } from '#commissions/queries/list_earnings'
import { earningJson } from '#commissions/transformers/earning_json'
import { earningsTable } from '#commissions/transformers/earnings_table'
import { ownersExplanation } from '#commissions/transformers/owners_explanation'
import { earningsValidator } from '#commissions/validators/earnings_validator'

const MOST_EXPORTED = 20_000

/** What an owner earned, sale by sale, and how each cent of it came about. */
export default class StoreEarningsController {
  async index({ inertia, ownStore, request }: HttpContext) {
    const filters = await request.validateUsing(earningsValidator, { data: request.qs() })
    const page = await new ListEarnings().handle({ storeId: ownStore.id, ...filters })
    const standing = await new EarningsSummary().handle({ type: 'store', id: ownStore.id })
    return inertia.render('store/earnings/index', {
      earnings: page.earnings.map(earningJson),
      next: page.next,
      standing: {
        accrued: standing.accrued.toJSON(),
        reversed: standing.reversed.toJSON(),
        pending: standing.pending.toJSON(),
        available: standing.available.toJSON(),
        paid: standing.paid.add(standing.reserved).toJSON(),
      },
      filters: {
        state: filters.state ?? '',
        role: filters.role ?? '',
        order: filters.order ?? '',
      },
    })
  }

  /** As a page, and as JSON for whoever asks for it. */
  async show({ inertia, ownStore, params, request, response }: HttpContext) {
    const own = { id: params.id, payee_type: 'store', payee_id: ownStore.id }
    const earning = await tenantTable('earnings').where(own).first()
    const explained = earning && (await new ExplainLine().handle(earning.order_line_id))
    if (!explained) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const explanation = ownersExplanation(explained, earning.role as EarningRole)
    if (request.accepts(['html', 'json']) === 'json') return response.json(explanation)
    return inertia.render('store/earnings/show', explanation)
  }

  async export({ ownStore, request, response }: HttpContext) {
    const filters = await request.validateUsing(earningsValidator, { data: request.qs() })
    const question = { storeId: ownStore.id, ...filters, limit: MOST_EXPORTED }
    const { earnings } = await new ListEarnings().handle(question)
    return csvResponse(response, 'earnings.csv', earningsTable(earnings))
  }
}
