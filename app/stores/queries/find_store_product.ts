import { localized } from '#catalog'
import { type Assortment, assortmentOf } from '#stores/assortment'
import { productIdOf, productKey } from '#stores/product_key'
import { brandNameIn } from '#stores/brand_name'
import { overlaidVariants } from '#stores/queries/overlaid_variants'
import {
  pricedVariant,
  type PricedVariant,
  type PricingStore,
} from '#stores/queries/price_variants'
import { productPictures, type ProductPicture } from '#stores/queries/product_pictures'
import { shownProducts } from '#stores/queries/shown_products'

/** Everything a shop tells about one product. */
export interface StoreProduct {
  id: number
  key: string
  title: string
  description: string | null
  /** What the owner wrote about it, as plain text. */
  ownWords: string | null
  isFeatured: boolean
  optionNames: string[]
  brand: { id: number; slug: string; name: string }
  categoryId: number | null
  images: Omit<ProductPicture, 'productId'>[]
  variants: PricedVariant[]
}

const COLUMNS = {
  id: 'products.id',
  handle: 'products.handle',
  title: 'products.title',
  description: 'products.description',
  translations: 'products.translations',
  optionNames: 'products.option_names',
  categoryId: 'products.category_id',
  ownTitle: 'overrides.own_title',
  ownWords: 'overrides.own_words',
  visibility: 'overrides.visibility',
  brandId: 'brands.id',
  brandSlug: 'brands.slug',
  brandName: 'brands.name',
  brandTranslations: 'brands.translations',
}

type Row = Record<Exclude<keyof typeof COLUMNS, 'id' | 'brandId' | 'categoryId'>, string> & {
  id: number
  brandId: number
  categoryId: number | null
  ownTitle: string | null
  ownWords: string | null
  description: string | null
}

/** Finds a product by its key, id or handle, where this store shows it. Five queries at most. */
export class FindStoreProduct {
  async handle(
    store: PricingStore,
    handleOrId: string | number,
    locale: string
  ): Promise<StoreProduct | null> {
    const assortment = await assortmentOf(store)
    const row = await this.#find(store, assortment, handleOrId)
    if (!row) return null
    const pictures = await productPictures([row.id])
    const variants = await overlaidVariants(store.id, { productIds: [row.id] })
    const pricing = { store, assortment, pictures, locale }
    return {
      ...described(row, locale),
      images: pictures.map(({ path, alt, variantId }) => ({ path, alt, variantId })),
      variants: variants
        .filter(({ isListed }) => isListed)
        .map((variant) => pricedVariant(variant, pricing)),
    }
  }

  /** The id in a key is exact; a bare handle finds the oldest product that has it. */
  async #find(
    store: PricingStore,
    assortment: Assortment,
    handleOrId: string | number
  ): Promise<Row | undefined> {
    const id = productIdOf(handleOrId)
    const rows: Row[] = await shownProducts(store, assortment)
      .where((either) => {
        either.where('products.handle', String(handleOrId))
        if (id !== null) either.orWhere('products.id', id)
      })
      .orderBy('products.id')
      .limit(20)
      .select(COLUMNS)
    return rows.find((row) => row.id === id) ?? rows[0]
  }
}

function described(row: Row, locale: string) {
  const translations = row.translations ? JSON.parse(row.translations) : null
  const texts = localized({ ...row, translations }, locale)
  return {
    id: row.id,
    key: productKey(row),
    title: row.ownTitle ?? texts.title,
    description: texts.description,
    ownWords: row.ownWords,
    isFeatured: row.visibility === 'featured',
    optionNames: row.optionNames ? (JSON.parse(row.optionNames) as string[]) : [],
    brand: { id: row.brandId, slug: row.brandSlug, name: brandNameIn(row, locale) },
    categoryId: row.categoryId,
  }
}
