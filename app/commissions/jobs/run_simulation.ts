import type { ExternalJob } from '#foundation'
import { RunSimulation } from '#commissions/actions/run_simulation'

/** Reads for as long as a minute, so it must hold no transaction open meanwhile. */
export default class RunSimulationJob implements ExternalJob<{ simulationId: number }> {
  readonly external = true

  handle({ simulationId }: { simulationId: number }) {
    return new RunSimulation().handle(simulationId)
  }
}
