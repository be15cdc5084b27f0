import type { HttpContext } from '@adonisjs/core/http'
import { sendCasePhoto } from '#orders'
import { claimOf } from '#storefront/case_access'

/** A photo in a claim, for those who may see its order. */
export default class CasePhotosController {
  async show(ctx: HttpContext) {
    const { claim } = await claimOf(ctx)
    return sendCasePhoto(ctx.response, claim, ctx.params.photo)
  }
}
