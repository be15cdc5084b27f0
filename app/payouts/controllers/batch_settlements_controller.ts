import type { HttpContext } from '@adonisjs/core/http'
import { SettleManualBatch } from '#payouts/actions/settle_manual_batch'
import { PayoutBatch } from '#payouts/models/payout_batch'

export default class BatchSettlementsController {
  async store({ auth, i18n, params, response, session }: HttpContext) {
    const batch = await PayoutBatch.findByOrFail('number', params.number)
    const settledBy = auth.use('staff').getUserOrFail().id
    const result = await new SettleManualBatch().handle({ batchId: batch.id, settledBy })
    if (result.ok) session.flash('notice', i18n.t('finance.batches.settled'))
    else session.flash('error', i18n.t(`finance.batches.refused.${result.error.type}`))
    return response.redirect().toPath(`/finance/batches/${batch.number}`)
  }
}
