import db from '@adonisjs/lucid/services/db'
import { retryOnContention } from '#foundation'
import { ApproveProduct } from '#catalog/actions/approve_product'
import { Product } from '#catalog/models/product'
import type { Reviewer } from '#catalog/reviewing/review'
import { wantedPrices } from '#catalog/reviewing/wanted_prices'

interface Input {
  productIds: number[]
  reviewer: Reviewer
}

/**
 * Approves many products at the prices their brands wish. A
 * product whose wish is impossible (supply above retail) or that waits no more is left as it is.
 */
export class ApproveProducts {
  async handle({ productIds, reviewer }: Input): Promise<{ approved: number; left: number }> {
    const products = await Product.query()
      .whereIn('id', productIds)
      .whereNotNull('submittedAt')
      .preload('variants', (query) => query.whereNot('status', 'archived'))
      .orderBy('id')
    let approved = 0
    for (const product of products) {
      const prices = product.variants.map((variant) => ({
        variantId: variant.id,
        ...wantedPrices(variant),
      }))
      const input = { productId: product.id, prices, reviewer }
      const result = await retryOnContention(() =>
        db.transaction((trx) => new ApproveProduct().handle(input, trx))
      )
      if (result.ok) approved++
    }
    return { approved, left: productIds.length - approved }
  }
}
