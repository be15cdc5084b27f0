import type { HttpContext } from '@adonisjs/core/http'
import { RetryPayouts } from '#payouts/actions/retry_payouts'
import { PayoutBatch } from '#payouts/models/payout_batch'

/** All payouts of a batch that are stuck are tried again. */
export default class BatchRetriesController {
  async store({ auth, i18n, params, response, session }: HttpContext) {
    const { id: batchId, number } = await PayoutBatch.findByOrFail('number', params.number)
    const { actor } = auth.use('staff').getUserOrFail()
    const count = await new RetryPayouts().handle({ batchId, actor })
    if (count > 0) session.flash('notice', i18n.t('finance.stuck.retried', { count }))
    else session.flash('error', i18n.t('finance.stuck.none'))
    return response.redirect().toPath(`/finance/batches/${number}`)
  }
}
