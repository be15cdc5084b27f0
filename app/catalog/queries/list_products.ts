import { containing, tenantTable } from '#foundation'
import { Money, type MoneyJson } from '#money'
import { localized } from '#catalog/localized'
import { Product } from '#catalog/models/product'
import { pictureUrl } from '#catalog/picture_url'

const PRODUCTS_A_PAGE = 30

interface Wishes {
  /** Only of these brands; of all where undefined. */
  brandIds?: number[]
  status?: string
  /** Only what operations have to decide, the oldest first. */
  waiting?: boolean
  /** In title, handle or SKU. */
  search?: string
  /** The id of the last product on the page before. */
  after?: number
  locale: string
}

export interface ProductListRow {
  id: number
  title: string
  handle: string
  brand: string
  status: string
  awaitsReview: boolean
  picture: string | null
  variants: number
  /** What the brand wishes, from the cheapest to the dearest variant. */
  retail: { least: MoneyJson; most: MoneyJson } | null
  submittedAt: string | null
}

/** Products with their first picture and their range of prices, in four statements a page. */
export class ListProducts {
  async handle(wishes: Wishes): Promise<{ products: ProductListRow[]; next: number | null }> {
    const found = await this.#find(wishes)
    const products = found.slice(0, PRODUCTS_A_PAGE)
    const ids = products.map(({ id }) => id)
    const [prices, pictures] = await Promise.all([priceRanges(ids), firstPictures(ids)])
    return {
      products: products.map((product) => ({
        id: product.id,
        title: localized(product, wishes.locale).title,
        handle: product.handle,
        brand: localized(product.brand, wishes.locale).name,
        status: product.status,
        awaitsReview: product.awaitsReview,
        picture: pictureUrl(pictures.get(product.id) ?? null),
        variants: prices.get(product.id)?.variants ?? 0,
        retail: prices.get(product.id)?.retail ?? null,
        submittedAt: product.submittedAt?.toISO() ?? null,
      })),
      next: found.length > PRODUCTS_A_PAGE ? products.at(-1)!.id : null,
    }
  }

  #find({ brandIds, status, waiting, search, after }: Wishes): Promise<Product[]> {
    const query = Product.query()
      .preload('brand')
      .limit(PRODUCTS_A_PAGE + 1)
    query.orderBy('id', waiting ? 'asc' : 'desc')
    if (brandIds) query.whereIn('brandId', brandIds)
    if (status) query.where('status', status)
    if (waiting) query.whereNotNull('submittedAt')
    if (after) query.where('id', waiting ? '>' : '<', after)
    if (search) {
      const pattern = containing(search)
      query.where((match) => {
        match.whereLike('title', pattern).orWhereLike('handle', pattern)
        match.orWhereIn('id', tenantTable('variants').where('sku', search).select('product_id'))
      })
    }
    return query
  }
}

async function priceRanges(productIds: number[]) {
  const rows = await tenantTable('variants')
    .whereIn('product_id', productIds)
    .whereNot('status', 'archived')
    .groupBy('product_id', 'currency')
    .select('product_id', 'currency')
    .count('* as variants')
    .min('retail_price_minor as least')
    .max('retail_price_minor as most')
  return new Map(
    rows.map((row) => {
      const money = (minor: number) => Money.of(BigInt(minor), row.currency).toJSON()
      const retail = { least: money(row.least), most: money(row.most) }
      return [Number(row.product_id), { variants: Number(row.variants), retail }]
    })
  )
}

async function firstPictures(productIds: number[]): Promise<Map<number, string>> {
  const rows = await tenantTable('product_images')
    .whereIn('product_id', productIds)
    .where('status', 'ready')
    .orderBy('position', 'desc')
    .orderBy('id', 'desc')
    .select('product_id', 'path')
  return new Map(rows.map((row) => [Number(row.product_id), row.path]))
}
