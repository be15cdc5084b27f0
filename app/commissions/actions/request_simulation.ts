import db from '@adonisjs/lucid/services/db'
import { outbox } from '#foundation'
import { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import { PlanSimulation } from '#commissions/models/plan_simulation'
import { termsOfVersion } from '#commissions/plans/plan_versions'
import type { Period } from '#commissions/simulation/sold_lines'

interface Input {
  versionId: number
  period: Period
  requestedBy: number | null
}

/** Orders a version to be simulated, with the terms it has now: a draft may change meanwhile. */
export class RequestSimulation {
  /** @throws E_ROW_NOT_FOUND (404) where the tenant has no such version */
  handle({ versionId, period, requestedBy }: Input): Promise<PlanSimulation> {
    return db.transaction(async (trx) => {
      const version = await CommissionPlanVersion.findOrFail(versionId, { client: trx })
      const simulation = await PlanSimulation.create(
        {
          planVersionId: version.id,
          state: 'queued',
          salesFrom: period.from,
          salesUntil: period.until,
          terms: { ...(await termsOfVersion(version, trx)) },
          requestedBy,
        },
        { client: trx }
      )
      await outbox.enqueue(trx, 'commissions.run_simulation', { simulationId: simulation.id })
      return simulation
    })
  }
}
