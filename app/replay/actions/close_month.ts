import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { clock, retryOnContention, tenantTable, toDatabaseTime } from '#foundation'
import { MatureDue } from '#commissions'
import { User } from '#identity'
import { ApprovePayoutBatch, CreatePayoutBatch, SettleManualBatch } from '#payouts'
import { TECHNICIANS } from '#replay/actions/set_up_tenant'

const LINES_A_TRANSACTION = 5_000
const LEAST_PAYOUT_MINOR = 1_000n

/**
 * The first of a month at 00:00 (rule 8): what is due by then matures, and every store and brand
 * with enough available is paid all of it, by hand and at once. Done twice, it pays once.
 */
export class CloseMonth {
  async handle(at: DateTime): Promise<void> {
    await clock.at(at, async () => {
      const matureSome = () =>
        retryOnContention(() =>
          db.transaction((trx) =>
            new MatureDue().handle({ now: at, limit: LINES_A_TRANSACTION }, trx)
          )
        )
      while ((await matureSome()).more);
      await this.#pay(at)
      await tenantTable('replays').update({ closed_until: toDatabaseTime(at) })
    })
  }

  async #pay(at: DateTime) {
    const maker = await User.findByOrFail('email', TECHNICIANS.maker.email)
    const approver = await User.findByOrFail('email', TECHNICIANS.approver.email)
    const batch = await new CreatePayoutBatch().handle({
      rail: 'manual',
      ownerTypes: ['store', 'brand'],
      minimumMinor: LEAST_PAYOUT_MINOR,
      createdBy: maker.id,
      idempotencyKey: `replay:${at.toISODate()}`,
      at,
    })
    if (!batch.ok) return
    const batchId = batch.value.id
    const approved = await new ApprovePayoutBatch().handle({ batchId, approvedBy: approver.id })
    const isApproved = approved.ok || approved.error.type === 'not_awaiting_approval'
    if (!isApproved) throw new Error(`Payouts of ${at.toISODate()}: ${approved.error.type}`)
    const settled = await new SettleManualBatch().handle({ batchId, settledBy: maker.id, at })
    if (!settled.ok) throw new Error(`Payouts of ${at.toISODate()}: ${settled.error.type}`)
  }
}
