import db from '@adonisjs/lucid/services/db'
import { clock, recordAudit, type Actor } from '#foundation'
import { Product } from '#catalog/models/product'

interface Input {
  productIds: number[]
  actor: Actor
}

/** A brand asks operations to list products. Those that wait or are listed already are left alone. */
export class SubmitProducts {
  /** How many were submitted. */
  handle({ productIds, actor }: Input): Promise<number> {
    return db.transaction(async (trx) => {
      const products = await Product.query({ client: trx })
        .whereIn('id', productIds)
        .orderBy('id')
        .forUpdate()
      const submitted = products.filter(({ canBeSubmitted }) => canBeSubmitted)
      for (const product of submitted) {
        await product
          .merge({ status: 'submitted', submittedAt: clock.now(), rejectionReason: null })
          .save()
        await recordAudit(trx, {
          actor,
          action: 'product.submitted',
          subjectType: 'product',
          subjectId: product.id,
        })
      }
      return submitted.length
    })
  }
}
