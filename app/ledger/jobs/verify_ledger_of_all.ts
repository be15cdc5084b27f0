import logger from '@adonisjs/core/services/logger'
import { currentTenant } from '#foundation'
import { eachTenant } from '#tenancy'
import { VerifyLedger } from '#ledger/actions/verify_ledger'

/** Proves every tenant's ledger once a day. What it finds is an error in the log, row by row. */
export default class VerifyLedgerOfAll {
  async run() {
    const { ledgerChecks } = await import('#start/ledger_checks')
    const checks = await ledgerChecks()
    await eachTenant(async () => {
      const tenant = currentTenant().slug
      const { journals, head } = await new VerifyLedger().handle(checks, {
        onOffence: ({ name }, { row, says }) =>
          logger.error({ tenant, check: name, row, says }, 'the ledger is not whole'),
      })
      logger.info({ tenant, journals, ...head }, 'ledger verified')
    }, 'all')
  }
}
