import { currentTenant } from '#foundation'
import { Money } from '#money'
import { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import { PlanSimulation } from '#commissions/models/plan_simulation'
import type { SimulationOutcome } from '#commissions/simulation/tally'

const LATEST = 10

/** A simulation for its page: how far it is, and what came out. */
export class FindSimulation {
  /** @throws E_ROW_NOT_FOUND (404) where the tenant has no such simulation */
  async handle(id: number) {
    const simulation = await PlanSimulation.findOrFail(id)
    const version = await CommissionPlanVersion.find(simulation.planVersionId)
    return {
      simulation: {
        id: simulation.id,
        versionId: version?.id ?? null,
        version: version?.version ?? null,
        ...facts(simulation),
        isOpen: simulation.isOpen,
      },
      outcome: simulation.outcome && shown(simulation.outcome as unknown as SimulationOutcome),
    }
  }
}

/** The latest simulations of a version. */
export async function simulationsOf(versionId: number) {
  const rows = await PlanSimulation.query()
    .where('planVersionId', versionId)
    .orderBy('id', 'desc')
    .limit(LATEST)
  return rows.map((row) => ({ id: row.id, ...facts(row) }))
}

function facts(simulation: PlanSimulation) {
  const zone = currentTenant().timezone
  return {
    state: simulation.state,
    from: simulation.salesFrom.setZone(zone).toISODate()!,
    to: simulation.salesUntil.setZone(zone).minus({ days: 1 }).toISODate()!,
    linesDone: simulation.linesDone,
    linesTotal: simulation.linesTotal,
  }
}

function shown(outcome: SimulationOutcome) {
  const money = (minor: string) => Money.of(BigInt(minor), currentTenant().currency).toJSON()
  return {
    lines: outcome.lines,
    changedLines: outcome.changedLines,
    gross: money(outcome.grossMinor),
    parties: outcome.parties.map(({ party, actualMinor, draftMinor }) => ({
      party,
      actual: money(actualMinor),
      draft: money(draftMinor),
      difference: money((BigInt(draftMinor) - BigInt(actualMinor)).toString()),
    })),
    worstVariants: outcome.worstVariants.map((variant) => ({
      sku: variant.sku,
      title: variant.title,
      lines: variant.lines,
      gross: money(variant.grossMinor),
      actual: money(variant.actualMinor),
      draft: money(variant.draftMinor),
      marginBp: variant.marginBp,
    })),
  }
}
