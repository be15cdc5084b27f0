import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { Money } from '#money'
import { Payout } from '#payouts/models/payout'
import { SalesOfPayout } from '#payouts/queries/sales_of_payout'

/** One payout as finance reads it: what was paid, and every booking it is made of. */
export default class PayoutsController {
  async show({ inertia, params }: HttpContext) {
    const payout = await this.#find(params.number)
    return inertia.render('platform/finance/payouts/show', {
      payout: {
        number: payout.number,
        payee: payout.payee.name,
        batchNumber: payout.batch.number,
        state: payout.state,
        amount: payout.amount.toJSON(),
      },
      ...(await new SalesOfPayout().handle(payout)),
    })
  }

  async export({ params, response }: HttpContext) {
    const payout = await this.#find(params.number)
    const { entries } = await new SalesOfPayout().handle(payout)
    return csvResponse(response, `payout-${payout.number}.csv`, {
      columns: ['occurred_at', 'event', 'order', 'amount', 'currency'],
      rows: entries.map((entry) => [
        entry.occurredAt,
        entry.event,
        entry.orderNumber,
        Money.fromJSON(entry.amount).toDecimal(),
        entry.amount.currency,
      ]),
    })
  }

  #find(number: string): Promise<Payout> {
    return Payout.query().where('number', number).preload('payee').preload('batch').firstOrFail()
  }
}
