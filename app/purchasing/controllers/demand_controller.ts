import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { Money } from '#money'
import { brandOptions, categoryOptions } from '#purchasing/queries/catalog_options'
import { DemandBySku } from '#purchasing/queries/demand_by_sku'
import { DemandOfVariant } from '#purchasing/queries/demand_of_variant'
import { demandFilters } from '#purchasing/validators/demand_filters_validator'

export default class DemandController {
  async index({ i18n, inertia, request }: HttpContext) {
    const { filters, after } = await demandFilters(request.qs())
    const [page, brands, categories] = await Promise.all([
      new DemandBySku().handle(filters, after, i18n.locale),
      brandOptions(i18n.locale),
      categoryOptions(i18n.locale),
    ])
    return inertia.render('platform/demand/index', { ...page, filters, brands, categories })
  }

  async show({ i18n, inertia, params, request }: HttpContext) {
    const { filters } = await demandFilters(request.qs())
    const { period } = filters
    const page = await new DemandOfVariant().handle(Number(params.variantId), period, i18n.locale)
    return inertia.render('platform/demand/show', { ...page, period })
  }

  async export({ i18n, request, response }: HttpContext) {
    const { filters } = await demandFilters(request.qs())
    const rows = await new DemandBySku().everything(filters, i18n.locale)
    return csvResponse(response, `demand-${filters.period}-days.csv`, {
      columns: [
        ...['sku', 'product', 'variant', 'brand', 'units_sold', 'units_returned'],
        ...['gross', 'currency', 'available', 'on_order', 'days_of_cover'],
        ...['reorder_point', 'suggested_quantity'],
      ],
      rows: rows.map((row) => [
        ...[row.sku, row.title, row.variantTitle, row.brandName, row.unitsSold, row.unitsReturned],
        ...[Money.fromJSON(row.gross).toDecimal(), row.gross.currency],
        ...[row.available, row.onOrder, row.coverDays, row.reorderPoint, row.suggestedQuantity],
      ]),
    })
  }
}
