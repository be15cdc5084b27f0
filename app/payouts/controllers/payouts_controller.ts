import type { HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import { Payout } from '#payouts/models/payout'
import { bookingsOfPayout } from '#payouts/queries/bookings_of_payout'
import { exportStatement, STATEMENT_COLUMNS } from '#payouts/queries/export_statement'
import { stuckPayouts } from '#payouts/queries/stuck_payouts'
import { SalesOfPayout } from '#payouts/queries/sales_of_payout'

/** One payout as finance reads it: what was paid, and every booking it is made of. */
export default class PayoutsController {
  async show({ inertia, params }: HttpContext) {
    const payout = await this.#find(params.number)
    const stuck = await stuckPayouts()
    return inertia.render('platform/finance/payouts/show', {
      payout: {
        number: payout.number,
        payee: payout.payee.name,
        batchNumber: payout.batch.number,
        state: payout.state,
        isPaid: payout.state === 'paid',
        isStuck: stuck.some(({ id }) => id === payout.id),
        amount: payout.amount.toJSON(),
      },
      ...(await new SalesOfPayout().handle(payout)),
    })
  }

  async export({ params, response }: HttpContext) {
    const payout = await this.#find(params.number)
    const pages = exportStatement(bookingsOfPayout(payout))
    const columns = STATEMENT_COLUMNS
    return csvStream(response, `payout-${payout.number}.csv`, { columns, pages })
  }

  #find(number: string): Promise<Payout> {
    return Payout.query().where('number', number).preload('payee').preload('batch').firstOrFail()
  }
}
