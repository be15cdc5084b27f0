import type { HttpContext } from '@adonisjs/core/http'
import { retryFailedMessages } from '#foundation'

/** A message that was given up is tried again. */
export default class MessageRetriesController {
  async store({ params, response, session, i18n }: HttpContext) {
    const isWaiting = (await retryFailedMessages([Number(params.id)])) === 1
    if (isWaiting) session.flash('notice', i18n.t('operator.health.retried'))
    else session.flash('error', i18n.t('operator.health.not_failed'))
    return response.redirect().back()
  }
}
