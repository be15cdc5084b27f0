import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { statesBefore, SYSTEM } from '#foundation'
import { coverClaim } from '#orders/after_sales/cover_claim'
import { isCovered } from '#orders/after_sales/left_of_claim'
import { CASE_TRANSITIONS } from '#orders/case_states'
import { AfterSalesCase } from '#orders/models/after_sales_case'

const COVERABLE = statesBefore(CASE_TRANSITIONS, 'cover').filter((state) => state !== 'returning')

/**
 * Ends the cases of a locked order for which no money is left, because it went back without them.
 * What is on its way back is awaited: its case ends when it is here.
 *
 * @param reason why the money is gone, as the history tells it
 */
export async function endCoveredCases(
  orderId: number,
  reason: string,
  trx: TransactionClientContract
) {
  const open = await AfterSalesCase.query({ client: trx })
    .where('orderId', orderId)
    .whereIn('state', COVERABLE)
    .preload('fulfilment', (parcel) => parcel.preload('lines'))
    .preload('lines', (lines) => lines.preload('orderLine'))
    .orderBy('id')
  for (const claim of open) {
    if (await isCovered(claim)) await coverClaim(claim, { actor: SYSTEM, reason }, trx)
  }
}
