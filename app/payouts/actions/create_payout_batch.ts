import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  fail,
  isUniqueViolation,
  ok,
  recordAudit,
  retryOnContention,
  type KeyReused,
  type Result,
} from '#foundation'
import { PostJournals } from '#ledger'
import type { PayeeOwnerType, Rail } from '#payouts/models/payee'
import type { PayoutBatch } from '#payouts/models/payout_batch'
import { lockPayable } from '#payouts/lock_payable'
import { standingBatch } from '#payouts/standing_batch'
import { writeBatch } from '#payouts/write_batch'
import { payoutJournal } from '#payouts/payout_journals'
import { EnsurePayees } from '#payouts/actions/ensure_payees'

export interface CreatePayoutBatchInput {
  rail: Rail
  ownerTypes: PayeeOwnerType[]
  /** Payees with less than this available are left for a later batch. */
  minimumMinor: bigint
  createdBy: number
  /** A second click sends the same key and gets the same batch; other wishes are refused. */
  idempotencyKey: string
  at?: DateTime
}

export type NoBatch = { type: 'nobody_to_pay' } | KeyReused<PayoutBatch>

/**
 * Collects everything payable on one rail into a batch that waits for a second person, and moves
 * each amount from available to reserved in the same transaction: money in a batch cannot be paid
 * twice, and a refund that comes meanwhile drives what is available below zero instead of above
 * what was earned.
 */
export class CreatePayoutBatch {
  async handle(input: CreatePayoutBatchInput): Promise<Result<PayoutBatch, NoBatch>> {
    const standing = await standingBatch(input)
    if (standing) return standing
    await new EnsurePayees().handle(input.ownerTypes)
    try {
      return await retryOnContention(() => db.transaction((trx) => this.#create(input, trx)))
    } catch (error) {
      const made = isUniqueViolation(error) && (await standingBatch(input))
      if (!made) throw error
      return made
    }
  }

  async #create(
    input: CreatePayoutBatchInput,
    trx: TransactionClientContract
  ): Promise<Result<PayoutBatch, NoBatch>> {
    const at = input.at ?? clock.now()
    const payable = await lockPayable(input, trx)
    /* The lock may have been waited for: for a click at the same time, which took all there is. */
    const standing = await standingBatch(input, trx)
    if (standing) return standing
    if (payable.length === 0) return fail({ type: 'nobody_to_pay' })

    const { batch, payouts } = await writeBatch(input, payable, at, trx)
    const journals = payouts.map((payout) => payoutJournal.created(payout, at))
    await new PostJournals().handle(journals, trx)
    await recordAudit(trx, {
      actor: { type: 'user', id: input.createdBy },
      action: 'payout_batch.created',
      ...{ subjectType: 'payout_batch', subjectId: batch.id },
      changes: { total: batch.totalMinor.toString(), payouts: batch.payoutsCount },
    })
    return ok(batch)
  }
}
