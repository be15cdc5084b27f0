import vine from '@vinejs/vine'
import { RULE_SCOPES } from '#commissions/plans/plan_rule'

const whole = () => vine.number().withoutDecimals()
const day = () => vine.date({ formats: ['YYYY-MM-DD'] })
const bases = ['gross', 'retail', 'margin'] as const
const rates = vine.object({
  owner: whole(),
  upline1: whole(),
  upline2: whole(),
  promoter: whole(),
})

/** The shape of a plan's terms. Which values may be is for `planProblems` to say. */
export const planValidator = vine.create({
  rules: vine
    .array(
      vine.object({
        scope: vine.enum(RULE_SCOPES),
        scopeId: whole().min(0),
        storeTier: vine.string().trim().maxLength(32).nullable(),
        base: vine.enum(bases),
        rates,
        markupShareBp: whole(),
      })
    )
    .minLength(1)
    .maxLength(200),
  selfPurchaseEarns: vine.boolean(),
  holdDays: whole(),
  platformDiscountMaxBp: whole(),
})

export const publicationValidator = vine.create({
  /** A day in the tenant's zone; now, where left out. */
  effectiveFrom: day().nullable().optional(),
})

const rate = () => whole().range([0, 10_000])
const minor = () => whole().range([0, 1_000_000_000_000])

/** A sale to try a rule on; prices in minor units. */
export const exampleValidator = vine.create({
  base: vine.enum(bases),
  rates: vine.object({ owner: rate(), upline1: rate(), upline2: rate(), promoter: rate() }),
  markupShareBp: rate(),
  platformDiscountMaxBp: rate(),
  unitPriceMinor: minor(),
  retailPriceMinor: minor(),
  supplyPriceMinor: minor(),
  quantity: whole().range([1, 1_000]),
  discountMinor: minor(),
})

export const targetsValidator = vine.create({
  scope: vine.enum(RULE_SCOPES),
  search: vine.string().trim().maxLength(100).nullable().optional(),
})

/** The first and the last day of the sales to go through, in the tenant's zone. */
export const simulationValidator = vine.create({ from: day(), to: day() })
