import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { currentTenant, retryOnContention } from '#foundation'
import { eachTenant } from '#tenancy'
import { SealJournals } from '#ledger/actions/seal_journals'
import { tenantsToSeal } from '#ledger/sealing/tenants_to_seal'

/** Seals what was committed since, tenant by tenant, and publishes each new head in the log. */
export default class SealJournalsOfAll {
  async run() {
    await eachTenant(sealAll, 'all', await tenantsToSeal())
  }
}

async function sealAll() {
  const sealSome = () =>
    retryOnContention(() => db.transaction((trx) => new SealJournals().handle(trx)))
  let sealed = 0
  for (;;) {
    const some = await sealSome()
    sealed += some.sealed
    if (some.more) continue
    if (sealed > 0) {
      const { sequence, hash } = some.head
      logger.info({ tenant: currentTenant().slug, sealed, sequence, hash }, 'journals sealed')
    }
    return
  }
}
