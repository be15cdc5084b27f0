import { PayoutBatch } from '#payouts/models/payout_batch'
import { stuckPayouts } from '#payouts/queries/stuck_payouts'

/**
 * One batch for its page, and what the reader may do with it.
 *
 * @throws E_ROW_NOT_FOUND (404) where the tenant has no such batch
 */
export class FindBatch {
  async handle(number: string, readerId: number) {
    const batch = await PayoutBatch.query()
      .where('number', number)
      .preload('maker')
      .preload('checker')
      .firstOrFail()
    return {
      id: batch.id,
      number: batch.number,
      state: batch.state,
      rail: batch.rail,
      total: batch.total.toJSON(),
      payoutsCount: batch.payoutsCount,
      maker: batch.maker.name,
      checker: batch.checker?.name ?? null,
      rejectedReason: batch.rejectedReason,
      createdAt: batch.createdAt.toUTC().toISO()!,
      canApprove: batch.canBeApprovedBy(readerId),
      isOwn: batch.createdBy === readerId,
      stuckCount: (await stuckPayouts()).filter(({ batchId }) => batchId === batch.id).length,
      canSettle: batch.rail === 'manual' && batch.state === 'approved',
    }
  }
}
