import db from '@adonisjs/lucid/services/db'
import { clock, retryOnContention } from '#foundation'
import { eachTenant } from '#tenancy'
import { MatureDue } from '#commissions/actions/mature_due'

const LINES_A_TRANSACTION = 500

/** Matures what is due in every tenant, a batch a transaction, until nothing is. */
export default class MatureEarnings {
  async run() {
    await eachTenant(async () => {
      const now = clock.now()
      const matureSome = () =>
        retryOnContention(() =>
          db.transaction((trx) => new MatureDue().handle({ now, limit: LINES_A_TRANSACTION }, trx))
        )
      while ((await matureSome()).more);
    })
  }
}
