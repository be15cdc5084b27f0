import type { HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import { CASE_TRANSITIONS } from '#orders/case_states'
import { CASE_COLUMNS, exportCases } from '#orders/queries/cases/export_cases'

export default class CaseExportsController {
  async show({ request, response }: HttpContext) {
    const { state } = request.qs()
    const pages = exportCases(state in CASE_TRANSITIONS ? state : undefined)
    return csvStream(response, 'after-sales.csv', { columns: CASE_COLUMNS, pages })
  }
}
