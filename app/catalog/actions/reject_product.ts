import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, type Result } from '#foundation'
import type { Product } from '#catalog/models/product'
import {
  closeReview,
  lockForReview,
  type NotWaiting,
  type Reviewer,
} from '#catalog/reviewing/review'

interface Input {
  productId: number
  /** The brand reads it. */
  reason: string
  reviewer: Reviewer
}

/**
 * Operations refuse what a brand asked for. A listed product stays listed at its prices; only the
 * change to it is refused.
 */
export class RejectProduct {
  async handle(
    { productId, reason, reviewer }: Input,
    trx: TransactionClientContract
  ): Promise<Result<Product, NotWaiting>> {
    const product = await lockForReview(productId, trx)
    if (!product.awaitsReview) return fail({ type: 'not_waiting' })

    for (const variant of product.variants) {
      await variant.merge({ proposedSupplyPriceMinor: null, proposedRetailPriceMinor: null }).save()
    }
    product.rejectionReason = reason
    if (!product.isListed) product.status = 'rejected'
    await closeReview(product, 'product.rejected', { reason }, reviewer, trx)
    return ok(product)
  }
}
