import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { Money } from '#money'
import { PayoutBatch } from '#payouts/models/payout_batch'
import { ListBatches } from '#payouts/queries/list_batches'
import { ListPayouts } from '#payouts/queries/list_payouts'

/** Batches, and the payouts of one, as files for spreadsheets. */
export default class BatchExportsController {
  async index({ request, response }: HttpContext) {
    const { state } = request.qs()
    const { batches } = await new ListBatches().handle({ state, everything: true })
    return csvResponse(response, 'payout-batches.csv', {
      columns: [
        ...['number', 'state', 'rail', 'payouts', 'total', 'currency'],
        ...['made_by', 'approved_by', 'created_at', 'completed_at'],
      ],
      rows: batches.map((batch) => [
        batch.number,
        batch.state,
        batch.rail,
        batch.payoutsCount,
        Money.fromJSON(batch.total).toDecimal(),
        batch.total.currency,
        batch.maker,
        batch.checker,
        batch.createdAt,
        batch.completedAt,
      ]),
    })
  }

  async show({ params, response }: HttpContext) {
    const batch = await PayoutBatch.findByOrFail('number', params.number)
    const { payouts } = await new ListPayouts().handle({ batchId: batch.id, everything: true })
    return csvResponse(response, `payouts-${batch.number}.csv`, {
      columns: [
        ...['number', 'payee', 'type', 'state', 'rail', 'amount', 'currency', 'settled_at'],
        'stuck',
      ],
      rows: payouts.map((payout) => [
        payout.number,
        payout.payee,
        payout.ownerType,
        payout.state,
        payout.rail,
        Money.fromJSON(payout.amount).toDecimal(),
        payout.amount.currency,
        payout.settledAt,
        payout.isStuck ? 'yes' : 'no',
      ]),
    })
  }
}
