import { tenantTable } from '#foundation'
import { Money } from '#money'

/** Far above a brand's catalog; a file of more rows is a task for a job. */
const MOST_ROWS = 50_000

export const PRICE_COLUMNS = [
  'brand',
  'product',
  'variant',
  'sku',
  'product_status',
  'variant_status',
  'currency',
  'supply_price',
  'retail_price',
  'floor_price',
  'ceiling_price',
  'proposed_supply_price',
  'proposed_retail_price',
]

/** Every variant with its prices, as rows of a file: of some brands, or of all. */
export class ListPrices {
  async handle(brandIds?: number[]): Promise<(string | null)[][]> {
    const query = tenantTable('variants')
      .join('products', (join) =>
        join
          .on('products.tenant_id', 'variants.tenant_id')
          .andOn('products.id', 'variants.product_id')
      )
      .join('brands', (join) =>
        join.on('brands.tenant_id', 'variants.tenant_id').andOn('brands.id', 'variants.brand_id')
      )
      .select('variants.*', 'products.title as product', 'brands.name as brand')
      .select('products.status as productStatus')
      .orderBy('variants.id')
      .limit(MOST_ROWS)
    if (brandIds) query.whereIn('variants.brand_id', brandIds)
    const rows = await query
    return rows.map((row) => {
      const amount = (minor: number | null) =>
        minor === null ? null : Money.of(BigInt(minor), row.currency).toDecimal()
      return [
        row.brand,
        row.product,
        row.title,
        row.sku,
        row.productStatus,
        row.status,
        row.currency,
        amount(row.supply_price_minor),
        amount(row.retail_price_minor),
        amount(row.floor_price_minor),
        amount(row.ceiling_price_minor),
        amount(row.proposed_supply_price_minor),
        amount(row.proposed_retail_price_minor),
      ]
    })
  }
}
