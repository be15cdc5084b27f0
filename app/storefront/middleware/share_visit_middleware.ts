import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { RecordVisit, resolveAttribution } from '#network'
import { storeOf } from '#stores'

/** Counts a visit through a share link. Comes after the attribution's. */
export default class ShareVisitMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { request, shareCode } = ctx
    const opened = request.qs().ref
    if (opened && opened === shareCode && !request.header('x-inertia')) {
      const link = await resolveAttribution({ shareCode, storeId: storeOf(ctx).id })
      if (link) await new RecordVisit().handle({ shareLinkId: link.shareLinkId })
    }
    return next()
  }
}
