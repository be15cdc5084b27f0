import { clock, toDatabaseTime, tenantTable } from '#foundation'
import { OPEN_STATES, PlanSimulation } from '#commissions/models/plan_simulation'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import { simulatePlan } from '#commissions/simulation/simulate_plan'
import { countSoldLines } from '#commissions/simulation/sold_lines'

/**
 * Runs a simulation that was ordered, and keeps what came out. One that was broken off begins anew;
 * one that was stopped or is done stays as it is.
 */
export class RunSimulation {
  async handle(simulationId: number): Promise<void> {
    const simulation = await PlanSimulation.find(simulationId)
    if (!simulation?.isOpen) return
    const period = { from: simulation.salesFrom, until: simulation.salesUntil }
    const linesTotal = await countSoldLines(period)
    if (!(await this.#begin(simulationId, linesTotal))) return

    const terms = simulation.terms as unknown as PlanTerms
    const outcome = await simulatePlan(terms, period, (done) => this.#goOn(simulationId, done))
    if (outcome === null) return
    await tenantTable('plan_simulations')
      .where({ id: simulationId, state: 'running' })
      .update({
        state: 'done',
        outcome: JSON.stringify(outcome),
        lines_done: outcome.lines,
        finished_at: toDatabaseTime(clock.now()),
      })
  }

  /** Answers whether nobody has stopped it meanwhile. */
  async #begin(id: number, linesTotal: number): Promise<boolean> {
    const open = tenantTable('plan_simulations').where({ id }).whereIn('state', OPEN_STATES)
    const begun = { state: 'running', lines_total: linesTotal, lines_done: 0 }
    const [noted] = [await open.update(begun)].flat()
    return Number(noted) > 0
  }

  /** Notes how far it is; answers whether nobody has stopped it meanwhile. */
  async #goOn(id: number, linesDone: number): Promise<boolean> {
    const running = tenantTable('plan_simulations').where({ id, state: 'running' })
    const [noted] = [await running.update({ lines_done: linesDone })].flat()
    return Number(noted) > 0
  }
}
