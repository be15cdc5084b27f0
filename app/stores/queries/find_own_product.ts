import { localized } from '#catalog'
import { assortmentOf, isShown } from '#stores/assortment'
import { brandNameIn } from '#stores/brand_name'
import type { Visibility } from '#stores/actions/set_product_visibility'
import type { Store } from '#stores/models/store'
import { listedProducts } from '#stores/queries/listed_products'
import { overlaidVariants } from '#stores/queries/overlaid_variants'
import { pictureOf, productPictures } from '#stores/queries/product_pictures'
import { storePriceMinor } from '#stores/store_price'

/** One product as its store's owner edits it. Prices in minor units. */
export interface OwnProduct {
  id: number
  /** The catalog's words, under the owner's own. */
  catalogTitle: string
  description: string | null
  ownTitle: string | null
  ownWords: string | null
  brandName: string
  imagePath: string | null
  visibility: Visibility
  variants: OwnVariant[]
}

export interface OwnVariant {
  id: number
  title: string
  retailMinor: bigint
  floorMinor: bigint
  ceilingMinor: bigint
  ownPriceMinor: bigint | null
  /** By the markup rule alone, and as customers see it now. */
  rulePriceMinor: bigint
  priceMinor: bigint
}

const COLUMNS = {
  title: 'products.title',
  description: 'products.description',
  translations: 'products.translations',
  categoryId: 'products.category_id',
  brandId: 'products.brand_id',
  brandName: 'brands.name',
  brandTranslations: 'brands.translations',
  ownTitle: 'overrides.own_title',
  ownWords: 'overrides.own_words',
  visibility: 'overrides.visibility',
}

/** @throws E_ROW_NOT_FOUND where the catalog does not list the product */
export async function findOwnProduct(
  store: Store,
  productId: number,
  locale: string
): Promise<OwnProduct> {
  const row = await listedProducts(store.id)
    .where('products.id', productId)
    .select(COLUMNS)
    .firstOrFail()
  const assortment = await assortmentOf(store)
  const pictures = await productPictures([productId])
  const variants = await overlaidVariants(store.id, { productIds: [productId] })
  const translations = row.translations ? JSON.parse(row.translations) : null
  const texts = localized({ title: row.title, description: row.description, translations }, locale)
  const shown = isShown(row, assortment) ? 'shown' : 'hidden'
  return {
    id: productId,
    catalogTitle: texts.title,
    description: texts.description,
    ownTitle: row.ownTitle,
    ownWords: row.ownWords,
    brandName: brandNameIn(row, locale),
    imagePath: pictureOf({ id: 0, productId }, pictures),
    visibility: row.visibility === 'featured' ? 'featured' : shown,
    variants: variants
      .filter(({ isListed }) => isListed)
      .map((variant) => ({
        id: variant.id,
        title: variant.variantTitle,
        retailMinor: variant.retailMinor,
        floorMinor: variant.floorMinor,
        ceilingMinor: variant.ceilingMinor,
        ownPriceMinor: variant.overrideMinor,
        rulePriceMinor: storePriceMinor({
          ...variant,
          markupBp: store.markupBp,
          overrideMinor: null,
        }),
        priceMinor: storePriceMinor({ ...variant, markupBp: store.markupBp }),
      })),
  }
}
