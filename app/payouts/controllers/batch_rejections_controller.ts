import type { HttpContext } from '@adonisjs/core/http'
import { RejectPayoutBatch } from '#payouts/actions/reject_payout_batch'
import { PayoutBatch } from '#payouts/models/payout_batch'
import { rejectBatchValidator } from '#payouts/validators/batch_validators'

export default class BatchRejectionsController {
  async store({ auth, i18n, params, request, response, session }: HttpContext) {
    const { reason } = await request.validateUsing(rejectBatchValidator)
    const batch = await PayoutBatch.findByOrFail('number', params.number)
    const rejectedBy = auth.use('staff').getUserOrFail().id
    const result = await new RejectPayoutBatch().handle({ batchId: batch.id, rejectedBy, reason })
    if (result.ok) session.flash('notice', i18n.t('finance.batches.rejected'))
    else session.flash('error', i18n.t(`finance.batches.refused.${result.error.type}`))
    return response.redirect().toPath(`/finance/batches/${batch.number}`)
  }
}
