import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { Money } from '#money'
import { RequestSimulation } from '#commissions/actions/request_simulation'
import { dayOfTenant } from '#commissions/day_of_tenant'
import { FindSimulation } from '#commissions/queries/find_simulation'
import { simulationValidator } from '#commissions/validators/plan_validators'

/** Versions run over past sales: asked for, watched, read and taken home as a file. */
export default class PlanSimulationsController {
  async store({ auth, params, request, response }: HttpContext) {
    const { from, to } = await request.validateUsing(simulationValidator)
    const [first, last] = [from, to].map(dayOfTenant).sort((a, b) => a.toMillis() - b.toMillis())
    const simulation = await new RequestSimulation().handle({
      versionId: Number(params.id),
      period: { from: first.toUTC(), until: last.plus({ days: 1 }).toUTC() },
      requestedBy: auth.use('staff').getUserOrFail().id,
    })
    return response.redirect().toPath(`/platform/commission-plan/simulations/${simulation.id}`)
  }

  async show({ inertia, params }: HttpContext) {
    return inertia.render(
      'platform/commission_plans/simulation',
      await new FindSimulation().handle(params.id)
    )
  }

  async export({ params, response }: HttpContext) {
    const { outcome } = await new FindSimulation().handle(params.id)
    const decimal = (amount: Parameters<typeof Money.fromJSON>[0]) =>
      Money.fromJSON(amount).toDecimal()
    return csvResponse(response, `simulation-${params.id}.csv`, {
      columns: [
        'sku',
        'product',
        'lines',
        'sales',
        'platform_was',
        'platform_would_be',
        'margin_bp',
      ],
      rows: (outcome?.worstVariants ?? []).map((variant) => [
        variant.sku,
        variant.title,
        variant.lines,
        decimal(variant.gross),
        decimal(variant.actual),
        decimal(variant.draft),
        variant.marginBp,
      ]),
    })
  }
}
