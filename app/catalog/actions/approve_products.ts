import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, retryOnContention, type Result } from '#foundation'
import { ApproveProduct, type ApprovalFailure } from '#catalog/actions/approve_product'
import { Product } from '#catalog/models/product'
import { lockForReview, type Reviewer } from '#catalog/reviewing/review'
import { wantedPrices } from '#catalog/reviewing/wanted_prices'

interface Input {
  productIds: number[]
  reviewer: Reviewer
}

/**
 * Approves many products at the prices their brands wish. A product whose wish is impossible (supply
 * above retail) or that waits no more is left as it is.
 */
export class ApproveProducts {
  async handle({ productIds, reviewer }: Input): Promise<{ approved: number; left: number }> {
    const waiting = await Product.query()
      .whereIn('id', productIds)
      .whereNotNull('submittedAt')
      .select('id')
      .orderBy('id')
    let approved = 0
    for (const { id } of waiting) {
      const result = await retryOnContention(() =>
        db.transaction((trx) => this.#approve(id, reviewer, trx))
      )
      if (result.ok) approved++
    }
    return { approved, left: productIds.length - approved }
  }

  /** The wish is read under the lock: somebody may have decided, or the brand edited, meanwhile. */
  async #approve(
    productId: number,
    reviewer: Reviewer,
    trx: TransactionClientContract
  ): Promise<Result<Product, ApprovalFailure>> {
    const { awaitsReview, variants } = await lockForReview(productId, trx)
    if (!awaitsReview) return fail({ type: 'not_waiting' })
    const prices = variants.map((variant) => ({ variantId: variant.id, ...wantedPrices(variant) }))
    return new ApproveProduct().handle({ productId, prices, reviewer }, trx)
  }
}
