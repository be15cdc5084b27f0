import { errors, type HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { HoldForReview, ReleaseFromReview } from '#commissions/actions/hold_for_review'
import { reviewValidator } from '#commissions/validators/review_validator'

/** An order's earnings held while somebody looks into it, and let go again. */
export default class OrderReviewsController {
  async store({ auth, i18n, params, request, response, session }: HttpContext) {
    const { reason } = await request.validateUsing(reviewValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const input = { orderNumber: params.number, reason, actor }
    const held = await db.transaction((trx) => new HoldForReview().handle(input, trx))
    if (!held) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    session.flash('notice', i18n.t('derivation.held_notice'))
    return response.redirect().back()
  }

  async destroy({ auth, i18n, params, request, response, session }: HttpContext) {
    const { actor } = auth.use('staff').getUserOrFail()
    const input = { orderNumber: params.number, actor }
    const released = await db.transaction((trx) => new ReleaseFromReview().handle(input, trx))
    if (!released) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    session.flash('notice', i18n.t('derivation.released_notice'))
    return response.redirect().back()
  }
}
