import vine from '@vinejs/vine'
import { PERIODS, SORTS, type DemandFilters } from '#purchasing/queries/demand_by_sku'

const demandFiltersValidator = vine.create({
  period: vine
    .number()
    .in([...PERIODS])
    .optional(),
  brand: vine.number().withoutDecimals().min(1).optional(),
  category: vine.number().withoutDecimals().min(1).optional(),
  search: vine.string().trim().maxLength(100).optional(),
  cover: vine.number().withoutDecimals().range([1, 365]).optional(),
  due: vine.boolean().optional(),
  sort: vine.enum(SORTS).optional(),
  after: vine
    .string()
    .regex(/^-?\d+_\d+$/)
    .optional(),
})

/**
 * The dashboard's filters as an address carries them. What someone mistyped there is as good as not
 * asked: an address is no form that could show an error.
 */
export async function demandFilters(query: Record<string, unknown>) {
  const [, asked] = await demandFiltersValidator.tryValidate(query)
  const { period, brand, category, search, cover, due, sort, after } = asked ?? {}
  const filters: DemandFilters = {
    period: (period as DemandFilters['period'] | undefined) ?? 28,
    brandId: brand,
    categoryId: category,
    search: search || undefined,
    coverBelow: cover,
    due,
    sort: sort ?? 'cover',
  }
  return { filters, after }
}
