import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, recordAudit } from '#foundation'
import type { User } from '#identity'
import { Product } from '#catalog/models/product'

export type Reviewer = Pick<User, 'id' | 'actor'>

/** A brand's draft that was never submitted, or a request that someone else decided meanwhile. */
export interface NotWaiting {
  type: 'not_waiting'
}

/** The product and the variants it sells, locked until the review is written. */
export async function lockForReview(
  productId: number,
  trx: TransactionClientContract
): Promise<Product> {
  const product = await Product.query({ client: trx })
    .where('id', productId)
    .forUpdate()
    .firstOrFail()
  await product.load('variants', (query) => query.whereNot('status', 'archived').forUpdate())
  return product
}

/** Writes who decided what, so that nothing waits any more. */
export async function closeReview(
  product: Product,
  action: 'product.approved' | 'product.rejected',
  changes: Record<string, unknown>,
  reviewer: Reviewer,
  trx: TransactionClientContract
) {
  product.merge({ reviewedAt: clock.now(), reviewedBy: reviewer.id, submittedAt: null })
  await product.save()
  await recordAudit(trx, {
    actor: reviewer.actor,
    action,
    subjectType: 'product',
    subjectId: product.id,
    changes,
  })
}
