import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { PlanSimulationSchema } from '#database/schema'

/** A draft's terms, run over the real sales of a past period. */
export class PlanSimulation extends compose(PlanSimulationSchema, TenantOwned) {
  static table = 'plan_simulations'

  get isOpen(): boolean {
    return this.state === 'queued' || this.state === 'running'
  }
}
