import { localized } from '#catalog'
import { currentTenant } from '#foundation'
import { type Assortment, type AssortedStore, assortmentOf, isShown } from '#stores/assortment'
import { overlaidVariants, type OverlaidVariant } from '#stores/queries/overlaid_variants'
import { pictureOf, productPictures, type ProductPicture } from '#stores/queries/product_pictures'
import { storePriceMinor } from '#stores/store_price'
import type { Store } from '#stores/models/store'

export type PricingStore = AssortedStore & Pick<Store, 'markupBp' | 'status'>

/** A variant as one store sells it. Amounts are minor units of `currency` for one unit. */
export interface PricedVariant {
  variantId: number
  productId: number
  brandId: number
  sku: string
  /** The product's title in the reader's language, or the store's own. */
  title: string
  variantTitle: string
  optionValues: string[]
  imagePath: string | null
  unitPriceMinor: bigint
  retailPriceMinor: bigint
  supplyPriceMinor: bigint
  currency: string
  /** Listed by the platform, shown by the store, and the store is open. Says nothing of stock. */
  isForSale: boolean
}

/** What a store asks for variants now. Four queries at most, however many variants. */
export class PriceVariants {
  /** Variants of another tenant, or of none, are left out of the answer. */
  async handle(
    store: PricingStore,
    variantIds: number[],
    locale: string = currentTenant().locale
  ): Promise<Map<number, PricedVariant>> {
    if (variantIds.length === 0) return new Map()
    const assortment = await assortmentOf(store)
    const variants = await overlaidVariants(store.id, { variantIds })
    const pictures = await productPictures(variants.map(({ productId }) => productId))
    return new Map(
      variants.map((variant) => [
        variant.id,
        pricedVariant(variant, { store, assortment, pictures, locale }),
      ])
    )
  }
}

interface Pricing {
  store: PricingStore
  assortment: Assortment
  pictures: ProductPicture[]
  locale: string
}

export function pricedVariant(variant: OverlaidVariant, pricing: Pricing): PricedVariant {
  const { store, assortment, pictures, locale } = pricing
  return {
    variantId: variant.id,
    productId: variant.productId,
    brandId: variant.brandId,
    sku: variant.sku,
    title: variant.ownTitle ?? localized(variant, locale).title,
    variantTitle: variant.variantTitle,
    optionValues: variant.optionValues,
    imagePath: pictureOf(variant, pictures),
    unitPriceMinor: storePriceMinor({ ...variant, markupBp: store.markupBp }),
    retailPriceMinor: variant.retailMinor,
    supplyPriceMinor: variant.supplyMinor,
    currency: variant.currency,
    isForSale: store.status === 'open' && variant.isListed && isShown(variant, assortment),
  }
}
