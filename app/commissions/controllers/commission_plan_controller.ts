import type { HttpContext } from '@adonisjs/core/http'
import { clock, currentTenant } from '#foundation'
import { EARNING_ROLES, Money, splitLine } from '#money'
import { planInForce } from '#commissions/plans/plan_versions'

/** What the worked example sells: one unit at 100.00, bought at 60.00. */
const EXAMPLE = { unitPriceMinor: 10_000n, supplyPriceMinor: 6_000n }

export default class CommissionPlanController {
  /** The plan in force, and what it makes of one sale. */
  async show({ inertia }: HttpContext) {
    const plan = await planInForce(clock.now())
    return inertia.render('platform/commission_plan', {
      plan: plan && {
        name: plan.planName,
        version: plan.version,
        effectiveFrom: plan.effectiveFrom.toISO(),
        selfPurchaseEarns: plan.selfPurchaseEarns,
        rules: plan.rules.map((rule) => ({
          id: rule.id,
          scope: rule.scope as string,
          scopeId: rule.scopeId,
          storeTier: rule.storeTier,
          base: rule.base as string,
          rates: EARNING_ROLES.map((role) => ({ role: role as string, bp: rule.rates[role] })),
          markupShareBp: rule.markupShareBp,
          example: exampleOf(rule),
        })),
      },
    })
  }
}

type Rule = NonNullable<Awaited<ReturnType<typeof planInForce>>>['rules'][number]

function exampleOf({ base, rates, markupShareBp }: Rule) {
  const split = splitLine({
    ...EXAMPLE,
    retailPriceMinor: EXAMPLE.unitPriceMinor,
    quantity: 1,
    base,
    rates,
    exists: { owner: true, upline1: true, upline2: true, promoter: true },
    markupShareBp,
  })
  const money = (minor: bigint) => Money.of(minor, currentTenant().currency).toJSON()
  return {
    gross: money(split.grossMinor),
    brand: money(split.brandMinor),
    shares: EARNING_ROLES.map((role) => ({
      role: role as string,
      amount: money(split.sharesMinor[role]),
    })),
    platform: money(split.platformMinor),
  }
}
