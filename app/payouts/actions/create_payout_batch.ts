import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  currentTenant,
  currentTenantId,
  fail,
  ok,
  publicCode,
  recordAudit,
  retryOnContention,
  toDatabaseTime,
  type Result,
} from '#foundation'
import { PostJournals } from '#ledger'
import type { PayeeOwnerType, Rail } from '#payouts/models/payee'
import { PayoutBatch } from '#payouts/models/payout_batch'
import { payoutKey } from '#payouts/payout_key'
import { payoutJournal } from '#payouts/payout_journals'
import { EnsurePayees } from '#payouts/actions/ensure_payees'
import { ListPayable, type Payable } from '#payouts/queries/list_payable'
import { bookablePayouts } from '#payouts/queries/bookable_payouts'

interface CreatePayoutBatchInput {
  rail: Rail
  ownerTypes: PayeeOwnerType[]
  /** Payees with less than this available are left for a later batch. */
  minimumMinor: bigint
  createdBy: number
  /** A second click sends the same key and gets the same batch. */
  idempotencyKey: string
  at?: DateTime
}

type Failure = { type: 'nobody_to_pay' }

/**
 * Collects everything payable on one rail into a batch that waits for a second person, and moves
 * each amount from available to reserved in the same transaction: money in a batch cannot be paid
 * twice, and a refund that comes meanwhile drives what is available below zero instead of above
 * what was earned.
 */
export class CreatePayoutBatch {
  async handle(input: CreatePayoutBatchInput): Promise<Result<PayoutBatch, Failure>> {
    const known = await PayoutBatch.findBy('idempotencyKey', input.idempotencyKey)
    if (known) return ok(known)
    await new EnsurePayees().handle(input.ownerTypes)
    return retryOnContention(() => db.transaction((trx) => this.#create(input, trx)))
  }

  async #create(
    input: CreatePayoutBatchInput,
    trx: TransactionClientContract
  ): Promise<Result<PayoutBatch, Failure>> {
    const { currency } = currentTenant()
    const at = input.at ?? clock.now()
    const payable = await new ListPayable().handle({ ...input, currency, client: trx, lock: true })
    if (payable.length === 0) return fail({ type: 'nobody_to_pay' })

    const batch = await PayoutBatch.create(
      {
        number: publicCode(10),
        state: 'awaiting_approval',
        rail: input.rail,
        currency,
        totalMinor: payable.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
        payoutsCount: payable.length,
        minimumMinor: input.minimumMinor,
        idempotencyKey: input.idempotencyKey,
        createdBy: input.createdBy,
      },
      { client: trx }
    )
    await this.#insertPayouts(batch, payable, at, trx)
    const bookable = await bookablePayouts({ batchId: batch.id }, trx)
    await new PostJournals().handle(
      bookable.map((payout) => payoutJournal.created(payout, at)),
      trx
    )
    await recordAudit(trx, {
      actor: { type: 'user', id: input.createdBy },
      action: 'payout_batch.created',
      subjectType: 'payout_batch',
      subjectId: batch.id,
      changes: { total: batch.totalMinor.toString(), payouts: batch.payoutsCount },
    })
    return ok(batch)
  }

  async #insertPayouts(
    batch: PayoutBatch,
    payable: Payable[],
    at: DateTime,
    trx: TransactionClientContract
  ) {
    const now = toDatabaseTime(at)
    const tenantId = currentTenantId()
    const rows = payable.map(({ payeeId, amountMinor }) => ({
      tenant_id: tenantId,
      batch_id: batch.id,
      payee_id: payeeId,
      number: publicCode(12),
      state: 'reserved',
      rail: batch.rail,
      currency: batch.currency,
      amount_minor: amountMinor.toString(),
      idempotency_key: payoutKey({
        tenantId,
        batchNumber: batch.number,
        payeeId,
        amountMinor,
        currency: batch.currency,
      }),
      created_at: now,
      updated_at: now,
    }))
    for (let start = 0; start < rows.length; start += 500) {
      await trx.table('payouts').multiInsert(rows.slice(start, start + 500))
    }
  }
}
