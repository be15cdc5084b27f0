import type { HttpContext } from '@adonisjs/core/http'
import { clock, tenantTable, toDatabaseTime } from '#foundation'
import { OPEN_STATES } from '#commissions/models/plan_simulation'

/** A simulation that is not needed any more: it ends after the chunk at hand. */
export default class SimulationStopsController {
  async store({ params, response }: HttpContext) {
    await tenantTable('plan_simulations')
      .where('id', params.id)
      .whereIn('state', OPEN_STATES)
      .update({ state: 'stopped', finished_at: toDatabaseTime(clock.now()) })
    return response.redirect().toPath(`/platform/commission-plan/simulations/${params.id}`)
  }
}
