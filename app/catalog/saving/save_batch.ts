import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { Product } from '#catalog/models/product'
import type { DraftProduct, SavedAs } from '#catalog/saving/draft_product'
import { insertModels, updateModels } from '#catalog/saving/write_models'
import { imageRows } from '#catalog/saving/image_rows'
import { moveProduct, productRow } from '#catalog/saving/product_rows'
import type { StoredCatalog } from '#catalog/saving/stored_catalog'
import { variantRows } from '#catalog/saving/variant_rows'

export interface SavedBatch {
  productsCreated: number
  productsUpdated: number
  variantsCreated: number
  variantsUpdated: number
  productIdsByHandle: Map<string, number>
  variantIdsBySku: Map<string, number>
}

interface Batch {
  brandId: number
  drafts: DraftProduct[]
  savedAs: SavedAs
  stored: StoredCatalog
}

/** Writes one batch of drafts, without SKU conflicts, in at most eight statements. */
export async function saveBatch(
  { brandId, drafts, savedAs, stored }: Batch,
  trx: TransactionClientContract
): Promise<SavedBatch> {
  const described = drafts.map((draft) => {
    const known = stored.productsByHandle.get(draft.handle)
    const categoryId = stored.categoryIds.get((draft.category ?? '').toLowerCase())
    const product = productRow(brandId, draft, known, categoryId)
    const variants = variantRows(draft, product, stored.variantsBySku, savedAs)
    const changed = [product, ...variants].some((row) => row.$isDirty)
    const proposes = variants.some(({ hasOpenProposal }) => hasOpenProposal)
    moveProduct(product, savedAs, { changed, proposes })
    return { draft, product, variants }
  })

  const products = described.map(({ product }) => product)
  const productCounts = await write(products, trx)
  const productIdsByHandle = await readIds('products', 'handle', products, trx, brandId)
  const idOf = (product: Product) => productIdsByHandle.get(product.handle)!

  for (const { product, variants } of described) {
    for (const variant of variants) if (!variant.$isPersisted) variant.productId = idOf(product)
  }
  const variants = described.flatMap((product) => product.variants)
  const variantCounts = await write(variants, trx)
  const variantIdsBySku = await readIds('variants', 'sku', variants, trx, brandId)

  const images = described.flatMap(({ draft, product }) => {
    const known = stored.imagesByProduct.get(idOf(product)) ?? []
    return imageRows(draft.images ?? [], idOf(product), known, variantIdsBySku)
  })
  await write(images, trx)

  return {
    productsCreated: productCounts.created,
    productsUpdated: productCounts.updated,
    variantsCreated: variantCounts.created,
    variantsUpdated: variantCounts.updated,
    productIdsByHandle,
    variantIdsBySku,
  }
}

async function write(rows: Parameters<typeof insertModels>[0], trx: TransactionClientContract) {
  const created = rows.filter((row) => !row.$isPersisted)
  const updated = rows.filter((row) => row.$isPersisted && row.$isDirty)
  await insertModels(created, trx)
  await updateModels(updated, trx)
  return { created: created.length, updated: updated.length }
}

async function readIds<Key extends string>(
  table: string,
  key: Key,
  rows: Record<Key, string>[],
  trx: TransactionClientContract,
  brandId: number
): Promise<Map<string, number>> {
  const keys = rows.map((row) => row[key])
  const found = await tenantTable(table, trx)
    .where('brand_id', brandId)
    .whereIn(key, keys)
    .select('id', key)
  return new Map(found.map((row) => [row[key] as string, Number(row.id)]))
}
