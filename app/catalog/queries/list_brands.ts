import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { localized } from '#catalog/localized'
import { Brand } from '#catalog/models/brand'
import { pictureUrl } from '#catalog/picture_url'

const BRANDS_A_PAGE = 50

export interface BrandListRow {
  id: number
  slug: string
  name: string
  logo: string | null
  contactEmail: string | null
  status: string
  leadTimeDays: number
  /** `waiting` counts listed ones, too, whose brand asked for a change. */
  products: { listed: number; waiting: number; others: number }
  members: number
}

/** Brands with what they have in the catalog and how many people work for them. */
export class ListBrands {
  async handle({ after, locale }: { after?: number; locale: string }) {
    const query = Brand.query()
      .orderBy('id')
      .limit(BRANDS_A_PAGE + 1)
    if (after) query.where('id', '>', after)
    const found = await query
    const brands = found.slice(0, BRANDS_A_PAGE)
    const ids = brands.map(({ id }) => id)
    const [products, members] = await Promise.all([productCounts(ids), memberCounts(ids)])
    return {
      brands: brands.map((brand): BrandListRow => ({
        id: brand.id,
        slug: brand.slug,
        name: localized(brand, locale).name,
        logo: pictureUrl(brand.logoPath),
        contactEmail: brand.contactEmail,
        status: brand.status,
        leadTimeDays: brand.leadTimeDays,
        products: products.get(brand.id)!,
        members: members.get(brand.id) ?? 0,
      })),
      next: found.length > BRANDS_A_PAGE ? brands.at(-1)!.id : null,
    }
  }
}

async function productCounts(brandIds: number[]) {
  const isWaiting = 'CASE WHEN submitted_at IS NULL THEN 0 ELSE 1 END'
  const rows = await tenantTable('products')
    .whereIn('brand_id', brandIds)
    .groupBy('brand_id', 'status')
    .select('brand_id', 'status', db.raw(`SUM(${isWaiting}) AS waiting`))
    .count('* as products')
  const counts = new Map(brandIds.map((id) => [id, { listed: 0, waiting: 0, others: 0 }]))
  for (const row of rows) {
    const count = counts.get(Number(row.brand_id))!
    const kind = row.status === 'approved' ? 'listed' : 'others'
    count[kind] += Number(row.products)
    count.waiting += Number(row.waiting)
  }
  return counts
}

async function memberCounts(brandIds: number[]) {
  const rows = await tenantTable('user_roles')
    .whereIn('brand_id', brandIds)
    .groupBy('brand_id')
    .select('brand_id')
    .count('* as members')
  return new Map(rows.map((row) => [Number(row.brand_id), Number(row.members)]))
}
