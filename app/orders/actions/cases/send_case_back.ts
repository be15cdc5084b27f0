import db from '@adonisjs/lucid/services/db'
import { fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { lockCase } from '#orders/after_sales/lock_case'
import { moveCase } from '#orders/after_sales/move_case'
import type { CaseState } from '#orders/case_states'

export interface ReturnParcel {
  caseId: number
  carrier: string
  trackingNumber: string
  actor: Actor
}

/** A customer has handed what is to come back to a carrier. */
export class SendCaseBack {
  handle({
    caseId,
    carrier,
    trackingNumber,
    actor,
  }: ReturnParcel): Promise<Result<null, { type: 'not_asked_back'; state: CaseState }>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const claim = await lockCase(caseId, trx)
        if (!claim.can('send_back')) return fail({ type: 'not_asked_back', state: claim.state })
        claim.merge({ returnCarrier: carrier, returnTrackingNumber: trackingNumber })
        const details = { carrier, trackingNumber }
        await moveCase(claim, { change: 'send_back', actor, details }, trx)
        return ok(null)
      })
    )
  }
}
