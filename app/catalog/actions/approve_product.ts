import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, outbox, type Result } from '#foundation'
import type { Product } from '#catalog/models/product'
import type { Variant } from '#catalog/models/variant'
import { priceProblem, type PriceProblem, type Prices } from '#money'
import { refusedPrices } from '#catalog/reviewing/price_checks'
import {
  closeReview,
  lockForReview,
  type NotWaiting,
  type Reviewer,
} from '#catalog/reviewing/review'

export type VariantPrices = Prices & { variantId: number }

export type ApprovalFailure =
  | NotWaiting
  /** Every variant needs its prices, and prices need their variant. */
  | { type: 'prices_incomplete' }
  | { type: 'prices_impossible'; problems: { variantId: number; problem: PriceProblem }[] }
  /** Another module has a reason against them. */
  | { type: 'prices_refused'; variantIds: number[] }

interface Input {
  productId: number
  prices: VariantPrices[]
  /** Left as it is where undefined. */
  categoryId?: number | null
  reviewer: Reviewer
}

/**
 * Operations list a product at the prices they set; one that is listed may be priced anew at any
 * time. Publishes `product.approved { productId }`.
 */
export class ApproveProduct {
  async handle(
    { productId, prices, categoryId, reviewer }: Input,
    trx: TransactionClientContract
  ): Promise<Result<Product, ApprovalFailure>> {
    const product = await lockForReview(productId, trx)
    if (!product.awaitsReview && !product.isListed) return fail({ type: 'not_waiting' })

    const pricesOf = new Map(prices.map(({ variantId, ...price }) => [variantId, price]))
    const priced = product.variants.filter(({ id }) => pricesOf.has(id))
    if (priced.length !== product.variants.length || priced.length !== prices.length) {
      return fail({ type: 'prices_incomplete' })
    }
    const problems = priced.flatMap(({ id }) => {
      const problem = priceProblem(pricesOf.get(id)!)
      return problem ? [{ variantId: id, problem }] : []
    })
    if (problems.length > 0) return fail({ type: 'prices_impossible', problems })

    const refused = await refusedPrices(
      {
        productId,
        brandId: product.brandId,
        categoryId: categoryId === undefined ? product.categoryId : categoryId,
        variants: prices,
      },
      trx
    )
    if (refused.length > 0) return fail({ type: 'prices_refused', variantIds: refused })

    const before = forAudit(priced)
    for (const variant of priced) await putInForce(variant, pricesOf.get(variant.id)!)
    product.merge({ status: 'approved', rejectionReason: null })
    if (categoryId !== undefined) product.categoryId = categoryId
    const changes = { before, after: forAudit(priced) }
    await closeReview(product, 'product.approved', changes, reviewer, trx)
    await outbox.publish(trx, 'product.approved', { productId })
    return ok(product)
  }
}

function putInForce(variant: Variant, prices: Prices) {
  const nothingProposed = { proposedSupplyPriceMinor: null, proposedRetailPriceMinor: null }
  return variant.merge({ ...prices, ...nothingProposed, status: 'active' }).save()
}

/** SKU → supply, retail, floor and ceiling price in minor units. */
function forAudit(variants: Variant[]): Record<string, string[]> {
  return Object.fromEntries(
    variants.map(({ sku, supplyPrice, retailPrice, floorPrice, ceilingPrice }) => [
      sku,
      [supplyPrice, retailPrice, floorPrice, ceilingPrice].map(({ minor }) => minor.toString()),
    ])
  )
}
