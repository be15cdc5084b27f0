import { tenantTable } from '#foundation'
import { joinOverrides } from '#stores/assortment'

/** A variant as catalog and store together describe it, before anything is decided. */
export interface OverlaidVariant {
  id: number
  productId: number
  brandId: number
  categoryId: number | null
  sku: string
  variantTitle: string
  optionValues: string[]
  /** As the brand wrote it, and as others translated it. */
  title: string
  translations: Record<string, Record<string, string>> | null
  ownTitle: string | null
  visibility: string | null
  currency: string
  supplyMinor: bigint
  retailMinor: bigint
  floorMinor: bigint
  ceilingMinor: bigint
  overrideMinor: bigint | null
  /** The brand sells, the product is approved, the variant is not archived. */
  isListed: boolean
}

const COLUMNS = {
  id: 'variants.id',
  productId: 'variants.product_id',
  brandId: 'variants.brand_id',
  categoryId: 'products.category_id',
  sku: 'variants.sku',
  variantTitle: 'variants.title',
  optionValues: 'variants.option_values',
  title: 'products.title',
  translations: 'products.translations',
  ownTitle: 'overrides.own_title',
  visibility: 'overrides.visibility',
  currency: 'variants.currency',
  supplyMinor: 'variants.supply_price_minor',
  retailMinor: 'variants.retail_price_minor',
  floorMinor: 'variants.floor_price_minor',
  ceilingMinor: 'variants.ceiling_price_minor',
  overrideMinor: 'prices.price_minor',
  variantStatus: 'variants.status',
  productStatus: 'products.status',
  brandStatus: 'brands.status',
}

/** Reads variants with one store's overlay, in one query. `of` says which: theirs or their products' ids. */
export async function overlaidVariants(
  storeId: number,
  of: { variantIds: number[] } | { productIds: number[] }
): Promise<OverlaidVariant[]> {
  const query = tenantTable('variants')
    .join('products', (join) =>
      join
        .on('products.tenant_id', 'variants.tenant_id')
        .andOn('products.id', 'variants.product_id')
    )
    .join('brands', (join) =>
      join.on('brands.tenant_id', 'variants.tenant_id').andOn('brands.id', 'variants.brand_id')
    )
    .leftJoin('store_price_overrides as prices', (join) =>
      join
        .on('prices.tenant_id', 'variants.tenant_id')
        .andOn('prices.variant_id', 'variants.id')
        .andOnVal('prices.store_id', storeId)
    )
  if ('variantIds' in of) query.whereIn('variants.id', of.variantIds)
  else query.whereIn('variants.product_id', of.productIds)
  const rows = await joinOverrides(query, storeId)
    .orderBy('variants.position')
    .orderBy('variants.id')
    .select(COLUMNS)
  return rows.map(fromRow)
}

function fromRow(row: Record<keyof typeof COLUMNS, any>): OverlaidVariant {
  const { variantStatus, productStatus, brandStatus, ...columns } = row
  return {
    ...columns,
    optionValues: row.optionValues ? JSON.parse(row.optionValues) : [],
    translations: row.translations ? JSON.parse(row.translations) : null,
    supplyMinor: BigInt(row.supplyMinor),
    retailMinor: BigInt(row.retailMinor),
    floorMinor: BigInt(row.floorMinor),
    ceilingMinor: BigInt(row.ceilingMinor),
    overrideMinor: row.overrideMinor === null ? null : BigInt(row.overrideMinor),
    isListed:
      variantStatus === 'active' && productStatus === 'approved' && brandStatus === 'active',
  }
}
