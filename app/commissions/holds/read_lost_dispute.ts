import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { caseIdOf } from '#orders'
import type { LostDispute } from '#commissions/holds/dispute_journals'

/** What a lost dispute paid: refunds that had waited for it, and what its cases say it took. */
export async function readLostDispute(
  disputeId: number,
  trx: TransactionClientContract
): Promise<LostDispute> {
  const dispute = await tenantTable('disputes', trx).where('id', disputeId).firstOrFail()
  const cases = await tenantTable('after_sales_cases', trx)
    .where('dispute_id', disputeId)
    .sum('refund_minor as taken')
    .first()
  const refund = await tenantTable('refunds', trx)
    .where('payment_id', dispute.payment_id)
    .where('covered_minor', '>', 0)
    .select('reference')
    .first()
  const coveredMinor = BigInt(dispute.covered_minor ?? 0)
  const isReturned = refund !== null && caseIdOf(refund.reference) === null
  return {
    coveredMinor,
    returnedMinor: isReturned ? coveredMinor : 0n,
    takenMinor: BigInt(cases.taken ?? 0),
  }
}
