import { errors, type HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { ExplainOrder, type ExplainedOrder } from '#commissions/queries/explain_order'
import { consoleArea } from '#commissions/controllers/console_area'
import { dividedLinesTable } from '#commissions/transformers/divided_lines_table'
import { jsonOf } from '#commissions/transformers/json_of'

/** How an order was divided, for finance and operations: as a page, as JSON and as CSV. */
export default class OrderExplanationsController {
  async show({ inertia, params, request, response }: HttpContext) {
    const explanation = jsonOf(await this.#find(params.number, request))
    if (request.accepts(['html', 'json']) === 'json') return response.json(explanation)
    const area = consoleArea(request)
    return inertia.render('platform/derivations/order', {
      explanation,
      back: area.wayBack(params.number),
      lineHref: area.lineHref,
      reviewHref: area.reviewHref(params.number),
      exportHref: `${area.orderHref(params.number)}/export`,
    })
  }

  async export({ params, request, response }: HttpContext) {
    const { number, lines } = await this.#find(params.number, request)
    return csvResponse(response, `order-${number}.csv`, dividedLinesTable(lines))
  }

  async #find(number: string, request: HttpContext['request']): Promise<ExplainedOrder> {
    const explained = await new ExplainOrder().handle(number)
    if (!explained) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    return explained
  }
}
