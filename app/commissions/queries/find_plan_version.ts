import { clock } from '#foundation'
import { CommissionPlan } from '#commissions/models/commission_plan'
import { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import { planChanges } from '#commissions/plans/plan_changes'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import { planInForce, termsOfVersion } from '#commissions/plans/plan_versions'
import { FindLosses, type Loss } from '#commissions/queries/find_losses'
import { scopeNames } from '#commissions/explanation/scope_names'

const LOSSES_SHOWN = 50

/** One version for its page: its terms by name, what it changes, and what it would lose by. */
export class FindPlanVersion {
  /** @throws E_ROW_NOT_FOUND (404) where the tenant has no such version */
  async handle(id: number) {
    const version = await CommissionPlanVersion.findOrFail(id)
    const plan = await CommissionPlan.findOrFail(version.planId)
    const terms = await termsOfVersion(version)
    const inForce = await planInForce(clock.now())
    const losses = await new FindLosses().handle(terms)
    return {
      version: {
        id: version.id,
        name: plan.name,
        number: version.version,
        isDraft: version.state === 'draft',
        effectiveFrom: version.effectiveFrom?.toUTC().toISO() ?? null,
      },
      terms: await namedTerms(terms),
      changes: inForce && inForce.id !== id ? await namedChanges(inForce, terms) : [],
      comparedWith: inForce && inForce.id !== id ? inForce.version : null,
      losses: losses.slice(0, LOSSES_SHOWN),
      lossesCount: losses.length,
    }
  }

  /** All that it would lose by, for a file. */
  async losses(id: number): Promise<Loss[]> {
    const version = await CommissionPlanVersion.findOrFail(id)
    return new FindLosses().handle(await termsOfVersion(version))
  }
}

export async function namedTerms(terms: PlanTerms) {
  const nameOf = await scopeNames(terms.rules)
  const { selfPurchaseEarns, holdDays, platformDiscountMaxBp } = terms
  return {
    selfPurchaseEarns,
    holdDays,
    platformDiscountMaxBp,
    rules: terms.rules.map(({ scope, scopeId, storeTier, base, rates, markupShareBp }) => ({
      ...{ scope: scope as string, scopeId, scopeName: nameOf({ scope, scopeId }), storeTier },
      ...{ base: base as string, rates: { ...rates }, markupShareBp },
    })),
  }
}

async function namedChanges(before: PlanTerms, after: PlanTerms) {
  const changes = planChanges(before, after)
  const rules = changes.flatMap((change) => ('rule' in change ? [change.rule] : []))
  const nameOf = await scopeNames(rules)
  return changes.map((change) => ({
    type: change.type as string,
    name: 'name' in change ? change.name : '',
    from: 'from' in change ? String(change.from) : '',
    to: 'to' in change ? String(change.to) : '',
    rule:
      'rule' in change
        ? {
            scope: change.rule.scope as string,
            scopeName: nameOf(change.rule),
            storeTier: change.rule.storeTier,
          }
        : null,
  }))
}
