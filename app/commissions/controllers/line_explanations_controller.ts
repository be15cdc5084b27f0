import { errors, type HttpContext } from '@adonisjs/core/http'
import { ExplainLine } from '#commissions/queries/explain_line'
import { consoleArea } from '#commissions/controllers/console_area'
import { jsonOf } from '#commissions/transformers/json_of'

/** The whole derivation of a sold line, for finance and operations: as a page, and as JSON. */
export default class LineExplanationsController {
  async show({ inertia, params, request, response }: HttpContext) {
    const explained = await new ExplainLine().handle(Number(params.orderLineId))
    if (!explained) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const explanation = jsonOf(explained)
    if (request.accepts(['html', 'json']) === 'json') return response.json(explanation)
    const { orderHref, payoutHref } = consoleArea(request)
    return inertia.render('platform/derivations/line', {
      explanation,
      orderHref: orderHref(explained.line.orderNumber),
      payoutHref,
    })
  }
}
