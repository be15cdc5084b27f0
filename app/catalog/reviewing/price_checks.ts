import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { VariantPrices } from '#catalog/actions/approve_product'

/** What a product is about to be listed as. */
export interface PricedListing {
  productId: number
  brandId: number
  categoryId: number | null
  variants: VariantPrices[]
}

export interface PriceRefusal {
  variantId: number
}

/** Answers the variants whose prices may not be; in the transaction that would put them in force. */
export type PriceCheck = (
  listing: PricedListing,
  trx: TransactionClientContract
) => Promise<PriceRefusal[]>

const checks: PriceCheck[] = []

/**
 * Modules that build on the catalog have a say in its prices without the catalog knowing them, as
 * commission plans do: what they sold by must not become a loss.
 */
export function registerPriceCheck(check: PriceCheck) {
  checks.push(check)
}

/** The variants that some check refuses. */
export async function refusedPrices(
  listing: PricedListing,
  trx: TransactionClientContract
): Promise<number[]> {
  const refused = new Set<number>()
  for (const check of checks) {
    for (const { variantId } of await check(listing, trx)) refused.add(variantId)
  }
  return [...refused]
}
