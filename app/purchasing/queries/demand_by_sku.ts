import { currentTenant } from '#foundation'
import { Money } from '#money'
import { lastDays } from '#purchasing/demand/demand_days'
import { assessVariants, type AssessedVariant } from '#purchasing/queries/assess_variants'
import { demandByDay, unitsByDay } from '#purchasing/queries/demand_by_day'
import { demandRow, trendBp } from '#purchasing/transformers/demand_row'
import { variantLabels } from '#purchasing/queries/variant_labels'
import type { VariantFilters } from '#purchasing/queries/variant_facts'

export const PERIODS = [7, 28, 90] as const
export type Period = (typeof PERIODS)[number]

export const SORTS = ['cover', 'units'] as const

export interface DemandFilters extends Omit<VariantFilters, 'variantIds'> {
  period: Period
  /** Only what lasts fewer days than this. */
  coverBelow?: number
  /** Only what should be ordered now. */
  due?: boolean
  sort: (typeof SORTS)[number]
}

export const ROWS_A_PAGE = 50
const CURVE_DAYS = 28

/**
 * All stores' sales by variant over the days that end today, with what is left of each and what to
 * order: a page of rows by keyset, and the figures and days of all rows that pass the filters.
 */
export class DemandBySku {
  async handle(filters: DemandFilters, after: string | undefined, locale: string) {
    const span = lastDays(filters.period)
    const variants = await this.#passing(filters)
    const rest = variants.slice(firstAfter(variants, after, filters.sort))
    const shown = rest.slice(0, ROWS_A_PAGE)
    const ids = shown.map(({ variantId }) => variantId)
    const passingIds = isNarrowed(filters) ? variants.map(({ variantId }) => variantId) : undefined
    const [labels, curves, days] = await Promise.all([
      variantLabels(ids, locale),
      unitsByDay(lastDays(CURVE_DAYS), ids),
      demandByDay(span, passingIds),
    ])
    return {
      rows: shown.map((variant) =>
        demandRow(variant, labels.get(variant.variantId)!, curves.get(variant.variantId)!)
      ),
      next: rest.length > shown.length ? cursorOf(shown.at(-1)!, filters.sort) : null,
      totals: totalsOf(variants),
      days,
      span,
    }
  }

  /** Every row, for a file. */
  async everything(filters: DemandFilters, locale: string) {
    const variants = await this.#passing(filters)
    const ids = variants.map(({ variantId }) => variantId)
    const labels = await variantLabels(ids, locale)
    return variants.map((variant) => demandRow(variant, labels.get(variant.variantId)!, []))
  }

  async #passing({ period, coverBelow, due, sort, ...narrowed }: DemandFilters) {
    const variants = await assessVariants(lastDays(period), narrowed)
    return variants
      .filter(({ isDue }) => !due || isDue)
      .filter(
        ({ coverDays }) =>
          coverBelow === undefined || (coverDays !== null && coverDays < coverBelow)
      )
      .sort((a, b) => rankOf(a, sort) - rankOf(b, sort) || a.variantId - b.variantId)
  }
}

function totalsOf(variants: AssessedVariant[]) {
  const { currency } = currentTenant()
  const count = (wanted: (variant: AssessedVariant) => boolean) => variants.filter(wanted).length
  const sum = (units: (variant: AssessedVariant) => number) =>
    variants.reduce((total, variant) => total + units(variant), 0)
  const grossMinor = variants.reduce((total, variant) => total + variant.grossMinor, 0n)
  return {
    variants: variants.length,
    unitsSold: sum(({ unitsSold }) => unitsSold),
    unitsReturned: sum(({ unitsReturned }) => unitsReturned),
    trendBp: trendBp(
      sum(({ unitsSold }) => unitsSold),
      sum(({ previousUnitsSold }) => previousUnitsSold)
    ),
    gross: Money.of(grossMinor, currency).toJSON(),
    due: count(({ isDue }) => isDue),
    stockOuts: count(({ isBuyable, available }) => isBuyable && available === 0),
  }
}

/** Ascending: the shortest cover first, or the most sold. What never runs out comes last. */
function rankOf({ coverDays, unitsSold }: AssessedVariant, sort: DemandFilters['sort']): number {
  return sort === 'units' ? -unitsSold : (coverDays ?? Number.MAX_SAFE_INTEGER)
}

function cursorOf(variant: AssessedVariant, sort: DemandFilters['sort']): string {
  return `${rankOf(variant, sort)}_${variant.variantId}`
}

function firstAfter(
  variants: AssessedVariant[],
  after: string | undefined,
  sort: DemandFilters['sort']
): number {
  if (!after) return 0
  const [rank, id] = after.split('_').map(Number)
  const index = variants.findIndex((variant) => {
    const own = rankOf(variant, sort)
    return own > rank || (own === rank && variant.variantId > id)
  })
  return index === -1 ? variants.length : index
}

const isNarrowed = ({ brandId, categoryId, search, coverBelow, due }: DemandFilters) =>
  [brandId, categoryId, search, coverBelow].some((value) => value !== undefined) || Boolean(due)
