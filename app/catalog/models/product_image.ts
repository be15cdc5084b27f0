import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { ProductImageSchema } from '#database/schema'
import { Product } from '#catalog/models/product'

/** A picture of a product: on our disk once `ready`, until then an address to fetch it from. */
export class ProductImage extends compose(ProductImageSchema, TenantOwned) {
  static table = 'product_images'

  @belongsTo(() => Product)
  declare product: BelongsTo<typeof Product>

  get isReady(): boolean {
    return this.status === 'ready'
  }
}
