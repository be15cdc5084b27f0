import type { HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import { caseStateOf } from '#orders/queries/cases/case_state_of'
import { CASE_COLUMNS, exportCases } from '#orders/queries/cases/export_cases'

export default class CaseExportsController {
  async show({ request, response }: HttpContext) {
    const pages = exportCases({ state: caseStateOf(request.qs().state) })
    return csvStream(response, 'after-sales.csv', { columns: CASE_COLUMNS, pages })
  }
}
