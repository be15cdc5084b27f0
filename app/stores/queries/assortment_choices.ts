import { Brand, Category, localized } from '#catalog'

export interface Choice {
  id: number
  slug: string
  name: string
}

/** The tenant's categories by which an owner can filter or choose, in the platform's order. */
export async function categoryChoices(locale: string): Promise<Choice[]> {
  const categories = await Category.query().orderBy('position').orderBy('id')
  return categories.map((category) => choice(category, locale))
}

/** The brands that sell in the tenant. */
export async function brandChoices(locale: string): Promise<Choice[]> {
  const brands = await Brand.query().where('status', 'active').orderBy('name').orderBy('id')
  return brands.map((brand) => choice(brand, locale))
}

function choice(row: Brand | Category, locale: string): Choice {
  return { id: row.id, slug: row.slug, name: localized(row as Category, locale).name }
}
