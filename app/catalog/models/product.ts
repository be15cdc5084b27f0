import { compose } from '@adonisjs/core/helpers'
import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { ProductSchema } from '#database/schema'
import { Brand } from '#catalog/models/brand'
import { Category } from '#catalog/models/category'
import { ProductImage } from '#catalog/models/product_image'
import { Variant } from '#catalog/models/variant'

/** What the brand describes (an SPU): stores may list it once operations approved it. */
export class Product extends compose(ProductSchema, TenantOwned) {
  static table = 'products'

  @belongsTo(() => Brand)
  declare brand: BelongsTo<typeof Brand>

  @belongsTo(() => Category)
  declare category: BelongsTo<typeof Category>

  @hasMany(() => Variant, { onQuery: (query) => query.orderBy('position').orderBy('id') })
  declare variants: HasMany<typeof Variant>

  @hasMany(() => ProductImage, { onQuery: (query) => query.orderBy('position').orderBy('id') })
  declare images: HasMany<typeof ProductImage>

  get isListed(): boolean {
    return this.status === 'approved'
  }

  /** A listed product waits, too, when its brand proposed another price or another variant. */
  get awaitsReview(): boolean {
    return this.submittedAt !== null
  }

  get canBeSubmitted(): boolean {
    return this.status === 'draft' || this.status === 'rejected'
  }
}
