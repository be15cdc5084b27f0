import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { WHOLE_BP, type Prices } from '#money'
import { categoryPaths } from '#commissions/plans/category_paths'
import { matchRule, ruleBook } from '#commissions/plans/match_rule'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import { worstMargin } from '#commissions/plans/worst_margin'

/** A variant that stores of one tier could sell so that the platform loses. */
export interface Loss {
  variantId: number
  sku: string
  title: string
  storeTier: string
  /** The price at which most is lost, in minor units. */
  priceMinor: bigint
  /** What a unit then costs the platform, rounded up to the minor unit. */
  lossMinor: bigint
}

export type GuardedTerms = Pick<PlanTerms, 'rules' | 'platformDiscountMaxBp'>

export interface GuardedVariant extends Prices {
  variantId: number
  productId: number
  brandId: number
  categoryId: number | null
  sku: string
  title: string
}

/**
 * The variants on sale that a plan would let be sold at a loss to the platform (invariant 12), the
 * greatest losses first: two statements, whatever the catalog's size.
 */
export class FindLosses {
  async handle(terms: GuardedTerms, client?: QueryClientContract): Promise<Loss[]> {
    return lossesAmong(await this.#variants(client), terms, await categoryPaths(client))
  }

  async #variants(client?: QueryClientContract): Promise<GuardedVariant[]> {
    const rows = await tenantTable('variants', client)
      .joinRaw('JOIN products p ON p.tenant_id = variants.tenant_id AND p.id = variants.product_id')
      .where('variants.status', 'active')
      .where('p.status', 'approved')
      .select('variants.*', 'p.category_id', 'p.title as productTitle')
    return rows.map(guardedVariant)
  }
}

export function guardedVariant(row: Record<string, never>): GuardedVariant {
  return {
    variantId: Number(row.id),
    productId: Number(row.product_id),
    brandId: Number(row.brand_id),
    categoryId: row.category_id === null ? null : Number(row.category_id),
    sku: row.sku,
    title: row.productTitle,
    supplyPriceMinor: BigInt(row.supply_price_minor),
    retailPriceMinor: BigInt(row.retail_price_minor),
    floorPriceMinor: BigInt(row.floor_price_minor),
    ceilingPriceMinor: BigInt(row.ceiling_price_minor),
  }
}

/** The same for variants at hand, in every tier that the rules name. Pure. */
export function lossesAmong(
  variants: readonly GuardedVariant[],
  { rules, platformDiscountMaxBp }: GuardedTerms,
  pathOf: (categoryId: number | null) => readonly number[]
): Loss[] {
  const book = ruleBook(rules)
  const tiers = [...new Set(['', ...rules.map(({ storeTier }) => storeTier)])]
  const losses = variants.flatMap((variant) => {
    const categoryIds = pathOf(variant.categoryId)
    return tiers.flatMap((storeTier) => {
      const rule = matchRule(book, { ...variant, categoryIds, storeTier })
      const worst = rule && worstMargin(variant, rule, platformDiscountMaxBp)
      return worst && worst.leftOver < 0n ? lossOf(variant, storeTier, worst) : []
    })
  })
  return losses.sort((a, b) => Number(b.lossMinor - a.lossMinor) || a.variantId - b.variantId)
}

function lossOf(
  { variantId, sku, title }: GuardedVariant,
  storeTier: string,
  { priceMinor, leftOver }: ReturnType<typeof worstMargin>
): Loss {
  const whole = BigInt(WHOLE_BP)
  return {
    variantId,
    sku,
    title,
    storeTier,
    priceMinor,
    lossMinor: (-leftOver + whole - 1n) / whole,
  }
}
