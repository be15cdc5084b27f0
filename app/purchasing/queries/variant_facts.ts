import { containing, tenantTable } from '#foundation'
import type { LeadTimeSource } from '#purchasing/reasoning'

export interface VariantFacts {
  variantId: number
  brandId: number
  sku: string
  supplyPriceMinor: bigint
  leadTimeDays: number
  leadTimeSource: LeadTimeSource
  minOrderQuantity: number
  packSize: number
  /** Listed and priced: only such are suggested and ordered. */
  isBuyable: boolean
}

export interface VariantFilters {
  variantIds?: number[]
  brandId?: number
  /** With the categories right below it. */
  categoryId?: number
  /** A part of a SKU, or of a title in any language. */
  search?: string
}

/** What purchasing needs to know of the catalog's variants, in one statement. */
export async function variantFacts(filters: VariantFilters): Promise<VariantFacts[]> {
  const query = tenantTable('variants')
    .joinRaw(
      'JOIN products ON products.tenant_id = variants.tenant_id AND products.id = variants.product_id'
    )
    .joinRaw(
      'JOIN brands ON brands.tenant_id = variants.tenant_id AND brands.id = variants.brand_id'
    )
    .select('variants.id', 'variants.brand_id', 'variants.sku', 'variants.supply_price_minor')
    .select('variants.lead_time_days', 'brands.lead_time_days as brand_lead_time_days')
    .select('variants.min_order_quantity', 'variants.pack_size')
    .select('variants.status', 'products.status as product_status')
  const { variantIds, brandId, categoryId, search } = filters
  if (variantIds) query.whereIn('variants.id', variantIds)
  if (brandId) query.where('variants.brand_id', brandId)
  if (categoryId) {
    query.whereIn('products.category_id', (family) =>
      family
        .from('categories')
        .whereRaw('categories.tenant_id = variants.tenant_id')
        .where((either) => either.where('id', categoryId).orWhere('parent_id', categoryId))
        .select('id')
    )
  }
  if (search) {
    /* SKUs and JSON compare by bytes. */
    const pattern = containing(search.toLowerCase())
    query.where((either) =>
      either
        .whereRaw('LOWER(variants.sku) LIKE ?', [pattern])
        .orWhereRaw('LOWER(products.title) LIKE ?', [pattern])
        .orWhereRaw("LOWER(JSON_EXTRACT(products.translations, '$.*.title')) LIKE ?", [pattern])
    )
  }
  const rows = await query
  return rows.map((row) => ({
    variantId: Number(row.id),
    brandId: Number(row.brand_id),
    sku: row.sku,
    supplyPriceMinor: BigInt(row.supply_price_minor),
    leadTimeDays: Number(row.lead_time_days ?? row.brand_lead_time_days),
    leadTimeSource: row.lead_time_days === null ? ('brand' as const) : ('variant' as const),
    minOrderQuantity: Number(row.min_order_quantity),
    packSize: Number(row.pack_size),
    isBuyable: row.status === 'active' && row.product_status === 'approved',
  }))
}
