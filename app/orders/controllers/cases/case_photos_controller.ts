import type { HttpContext } from '@adonisjs/core/http'
import { sendCasePhoto } from '#orders/after_sales/case_photos'
import { caseNamed } from '#orders/controllers/cases/case_named'
import CasePolicy from '#orders/policies/case_policy'

export default class CasePhotosController {
  async show({ bouncer, params, response }: HttpContext) {
    const claim = await caseNamed(params.number)
    await bouncer.with(CasePolicy).authorize('handle', claim)
    return sendCasePhoto(response, claim, params.photo)
  }
}
