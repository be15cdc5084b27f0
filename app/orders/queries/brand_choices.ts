import { Brand } from '#catalog'

/** A platform's brands, to choose one from. */
export async function brandChoices(): Promise<{ id: string; name: string }[]> {
  const brands = await Brand.query().select('id', 'name').orderBy('name').limit(500)
  return brands.map(({ id, name }) => ({ id: String(id), name }))
}
