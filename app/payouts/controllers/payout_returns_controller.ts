import type { HttpContext } from '@adonisjs/core/http'
import { ReturnPayout } from '#payouts/actions/return_payout'
import { Payout } from '#payouts/models/payout'

export default class PayoutReturnsController {
  async store({ auth, i18n, params, response, session }: HttpContext) {
    const { id, number } = await Payout.findByOrFail('number', params.number)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new ReturnPayout().handle({ payoutId: id, actor })
    if (result.ok) session.flash('notice', i18n.t('finance.payouts.returned'))
    else session.flash('error', i18n.t(`finance.payouts.refused.${result.error.type}`))
    return response.redirect().toPath(`/finance/payouts/${number}`)
  }
}
