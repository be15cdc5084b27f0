import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { publicCode } from '#foundation'
import { ShareLink } from '#network/models/share_link'

export interface CreateShareLinkInput {
  storeId: number
  /** The product it leads to; the store's first page where left out. */
  productId?: number | null
  /** Who is rewarded for what is bought through it; the store's owner shares for themselves. */
  promoterId?: number | null
}

/** The link of a store, product and promoter: made when first asked for, the same ever after. */
export class CreateShareLink {
  async handle(input: CreateShareLinkInput, trx?: TransactionClientContract): Promise<ShareLink> {
    const whose = {
      storeId: input.storeId,
      productId: input.productId ?? null,
      promoterId: input.promoterId ?? null,
    }
    const query = ShareLink.query({ client: trx }).where('storeId', whose.storeId)
    for (const column of ['productId', 'promoterId'] as const) {
      const value = whose[column]
      if (value === null) query.whereNull(column)
      else query.where(column, value)
    }
    const known = await query.orderBy('id').first()
    return known ?? ShareLink.create({ ...whose, code: publicCode(8) }, { client: trx })
  }
}
