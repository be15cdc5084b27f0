import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { PlanSimulationSchema } from '#database/schema'

/** In which it is still worked on, or will be. */
export const OPEN_STATES = ['queued', 'running']

/** A draft's terms, run over the real sales of a past period. */
export class PlanSimulation extends compose(PlanSimulationSchema, TenantOwned) {
  static table = 'plan_simulations'

  get isOpen(): boolean {
    return OPEN_STATES.includes(this.state)
  }
}
