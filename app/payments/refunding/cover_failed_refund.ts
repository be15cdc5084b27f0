import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Dispute } from '#payments/models/dispute'
import { Refund } from '#payments/models/refund'

export interface CoveredFailure {
  refundId: number
  disputeId: number
  /** What the bank gave of it; at most what is still to be paid. */
  amountMinor: bigint
}

/**
 * What a lost dispute of a locked payment gave back was the money of a refund that had failed: it
 * counts as paid by the bank, as what had waited for the dispute does.
 */
export async function coverFailedRefund(
  { refundId, disputeId, amountMinor }: CoveredFailure,
  client: TransactionClientContract
) {
  const refund = await Refund.findOrFail(refundId, { client })
  refund.coveredMinor += amountMinor
  if (refund.payableMinor === 0n) refund.state = 'covered'
  await refund.save()
  const dispute = await Dispute.findOrFail(disputeId, { client })
  await dispute.merge({ coveredMinor: dispute.coveredMinor! + amountMinor }).save()
}
