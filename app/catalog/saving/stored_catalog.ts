import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Category } from '#catalog/models/category'
import { Product } from '#catalog/models/product'
import { ProductImage } from '#catalog/models/product_image'
import { Variant } from '#catalog/models/variant'
import type { DraftProduct } from '#catalog/saving/draft_product'

/** What is stored already of the products that drafts describe; locked until the transaction ends. */
export interface StoredCatalog {
  productsByHandle: Map<string, Product>
  /** Variants of any brand that bear one of the drafts' SKUs. */
  variantsBySku: Map<string, Variant>
  imagesByProduct: Map<number, ProductImage[]>
  categoryIdsBySlug: Map<string, number>
}

/** Reads it in four statements, however many drafts there are. */
export async function readStoredCatalog(
  brandId: number,
  drafts: DraftProduct[],
  trx: TransactionClientContract
): Promise<StoredCatalog> {
  const handles = drafts.map(({ handle }) => handle)
  const skus = drafts.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  const slugs = drafts.flatMap(({ categorySlug }) => (categorySlug ? [categorySlug] : []))

  const products = await Product.query({ client: trx })
    .where('brandId', brandId)
    .whereIn('handle', handles)
    .orderBy('id')
    .forUpdate()
  const variants = await Variant.query({ client: trx })
    .whereIn('sku', skus)
    .orderBy('id')
    .forUpdate()
  const images = await ProductImage.query({ client: trx }).whereIn(
    'productId',
    products.map(({ id }) => id)
  )
  const categories = await Category.query({ client: trx }).whereIn('slug', slugs)

  return {
    productsByHandle: new Map(products.map((product) => [product.handle, product])),
    variantsBySku: new Map(variants.map((variant) => [variant.sku, variant])),
    imagesByProduct: Map.groupBy(images, ({ productId }) => productId),
    categoryIdsBySlug: new Map(categories.map(({ slug, id }) => [slug, id])),
  }
}
