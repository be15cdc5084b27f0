import db from '@adonisjs/lucid/services/db'
import { fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { lockCase } from '#orders/after_sales/lock_case'
import { moveCase } from '#orders/after_sales/move_case'
import type { CaseState } from '#orders/case_states'

export interface Replacement {
  caseId: number
  carrier: string
  trackingNumber: string
  actor: Actor
}

/** What replaces the goods of a case is on its way. */
export class ShipReplacement {
  handle({
    caseId,
    carrier,
    trackingNumber,
    actor,
  }: Replacement): Promise<Result<null, { type: 'not_exchanging'; state: CaseState }>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const claim = await lockCase(caseId, trx)
        if (!claim.can('replace')) return fail({ type: 'not_exchanging', state: claim.state })
        claim.merge({ replacementCarrier: carrier, replacementTrackingNumber: trackingNumber })
        const details = { carrier, trackingNumber }
        await moveCase(claim, { change: 'replace', actor, details }, trx)
        return ok(null)
      })
    )
  }
}
