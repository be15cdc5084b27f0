import type { HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import {
  exportFulfilments,
  FULFILMENT_COLUMNS,
} from '#orders/queries/fulfilments/export_fulfilments'
import { readFulfilmentFilters } from '#orders/queries/fulfilments/fulfilment_filters'

export default class FulfilmentExportsController {
  async show({ auth, request, response }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    const pages = exportFulfilments(brandIds, readFulfilmentFilters(request.qs()))
    return csvStream(response, 'shipments.csv', { columns: FULFILMENT_COLUMNS, pages })
  }
}
