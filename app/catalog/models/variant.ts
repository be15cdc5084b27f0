import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { Money } from '#money'
import { VariantSchema } from '#database/schema'
import { Product } from '#catalog/models/product'

/**
 * What is stocked and sold (a SKU). `proposed` until operations set its prices: up to then they are
 * the brand's wishes. Once `active`, another wish of the brand waits in `proposed…PriceMinor`.
 */
export class Variant extends compose(VariantSchema, TenantOwned) {
  static table = 'variants'

  @belongsTo(() => Product)
  declare product: BelongsTo<typeof Product>

  get isActive(): boolean {
    return this.status === 'active'
  }

  get supplyPrice(): Money {
    return Money.of(this.supplyPriceMinor, this.currency)
  }

  get retailPrice(): Money {
    return Money.of(this.retailPriceMinor, this.currency)
  }

  get floorPrice(): Money {
    return Money.of(this.floorPriceMinor, this.currency)
  }

  get ceilingPrice(): Money {
    return Money.of(this.ceilingPriceMinor, this.currency)
  }

  /** What the brand wants to be paid: its open proposal, else what is in force. */
  get wantedSupplyPrice(): Money {
    return Money.of(this.proposedSupplyPriceMinor ?? this.supplyPriceMinor, this.currency)
  }

  get wantedRetailPrice(): Money {
    return Money.of(this.proposedRetailPriceMinor ?? this.retailPriceMinor, this.currency)
  }

  get hasOpenProposal(): boolean {
    return (
      this.status === 'proposed' ||
      this.proposedSupplyPriceMinor !== null ||
      this.proposedRetailPriceMinor !== null
    )
  }
}
