import type { HttpContext } from '@adonisjs/core/http'
import { ApprovePayoutBatch } from '#payouts/actions/approve_payout_batch'
import { PayoutBatch } from '#payouts/models/payout_batch'

export default class BatchApprovalsController {
  async store({ auth, i18n, params, response, session }: HttpContext) {
    const batch = await PayoutBatch.findByOrFail('number', params.number)
    const approvedBy = auth.use('staff').getUserOrFail().id
    const result = await new ApprovePayoutBatch().handle({ batchId: batch.id, approvedBy })
    if (result.ok) session.flash('notice', i18n.t('finance.batches.approved'))
    else session.flash('error', i18n.t(`finance.batches.refused.${result.error.type}`))
    return response.redirect().toPath(`/finance/batches/${batch.number}`)
  }
}
