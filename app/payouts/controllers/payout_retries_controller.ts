import type { HttpContext } from '@adonisjs/core/http'
import { RetryPayouts } from '#payouts/actions/retry_payouts'
import { Payout } from '#payouts/models/payout'

/** One payout that is stuck is tried again. */
export default class PayoutRetriesController {
  async store({ auth, i18n, params, response, session }: HttpContext) {
    const { id: payoutId, batchId, number } = await Payout.findByOrFail('number', params.number)
    const { actor } = auth.use('staff').getUserOrFail()
    const count = await new RetryPayouts().handle({ batchId, payoutId, actor })
    if (count > 0) session.flash('notice', i18n.t('finance.stuck.retried', { count }))
    else session.flash('error', i18n.t('finance.stuck.none'))
    return response.redirect().toPath(`/finance/payouts/${number}`)
  }
}
