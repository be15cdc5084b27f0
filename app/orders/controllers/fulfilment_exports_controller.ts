import type { HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import {
  exportFulfilments,
  FULFILMENT_COLUMNS,
} from '#orders/queries/fulfilments/export_fulfilments'
import { brandStateOf } from '#orders/queries/fulfilments/list_fulfilments'

export default class FulfilmentExportsController {
  async show({ auth, request, response }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    const pages = exportFulfilments(brandIds, brandStateOf(request.qs().state))
    return csvStream(response, 'shipments.csv', { columns: FULFILMENT_COLUMNS, pages })
  }
}
