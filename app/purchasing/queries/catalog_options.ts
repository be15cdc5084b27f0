import { Brand, Category, localized } from '#catalog'

export interface Option {
  id: number
  name: string
}

/** The brands to choose from, by name in the reader's language. */
export async function brandOptions(locale: string): Promise<Option[]> {
  const brands = await Brand.query().orderBy('name').orderBy('id')
  return brands.map((brand) => ({ id: brand.id, name: localized(brand, locale).name }))
}

export async function categoryOptions(locale: string): Promise<Option[]> {
  const categories = await Category.query().orderBy('position').orderBy('id')
  return categories.map((category) => ({ id: category.id, name: localized(category, locale).name }))
}
