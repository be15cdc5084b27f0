import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { Category } from '#catalog/models/category'
import { Product } from '#catalog/models/product'
import { ProductImage } from '#catalog/models/product_image'
import { Variant } from '#catalog/models/variant'
import type { DraftProduct } from '#catalog/saving/draft_product'

/** What is stored already of the products that drafts describe. */
export interface StoredCatalog {
  productsByHandle: Map<string, Product>
  /** Variants of any brand that bear one of the drafts' SKUs. */
  variantsBySku: Map<string, Variant>
  imagesByProduct: Map<number, ProductImage[]>
  /** By slug and by name in every language, in lower case. */
  categoryIds: Map<string, number>
}

/**
 * Reads it in four statements, however many drafts there are. In a transaction products and variants
 * are locked until it ends.
 */
export async function readStoredCatalog(
  brandId: number,
  drafts: DraftProduct[],
  client: QueryClientContract
): Promise<StoredCatalog> {
  const handles = drafts.map(({ handle }) => handle)
  const skus = drafts.flatMap(({ variants }) => variants.map(({ sku }) => sku))

  const ofBrand = Product.query({ client }).where('brandId', brandId).whereIn('handle', handles)
  const ofAnyone = Variant.query({ client }).whereIn('sku', skus)
  if (client.isTransaction) [ofBrand, ofAnyone].forEach((query) => query.forUpdate())
  const products = await ofBrand.orderBy('id')
  const variants = await ofAnyone.orderBy('id')
  const images = await ProductImage.query({ client }).whereIn(
    'productId',
    products.map(({ id }) => id)
  )
  const categories = await Category.query({ client }).orderBy('id')

  return {
    productsByHandle: new Map(products.map((product) => [product.handle, product])),
    variantsBySku: new Map(variants.map((variant) => [variant.sku, variant])),
    imagesByProduct: Map.groupBy(images, ({ productId }) => productId),
    categoryIds: new Map(
      categories.flatMap((category) => namesOf(category).map((name) => [name, category.id]))
    ),
  }
}

function namesOf({ slug, name, translations }: Category): string[] {
  const translated = Object.values(translations ?? {}).map((texts) => texts.name ?? name)
  return [slug, name, ...translated].map((text) => text.toLowerCase())
}
