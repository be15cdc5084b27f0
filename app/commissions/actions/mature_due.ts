import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable, toDatabaseTime } from '#foundation'
import { PostJournals } from '#ledger'
import { dueLines, dueShipping } from '#commissions/maturity/due_shares'
import { maturityJournals, type DueEarning } from '#commissions/maturity/maturity_journals'

interface MatureDueInput {
  now: DateTime
  /** At most so many lines (and so many shipping fees) in this transaction. */
  limit: number
}

interface MatureDueProgress {
  lines: number
  /** Whether there may be more: call again, in another transaction. */
  more: boolean
}

/**
 * Makes available what can no longer be returned. Each call takes the oldest that is due, so that
 * a run broken off at any moment goes on where it was, and two runs at once share the work.
 */
export class MatureDue {
  async handle(
    { now, limit }: MatureDueInput,
    trx: TransactionClientContract
  ): Promise<MatureDueProgress> {
    const lines = await dueLines({ now, limit }, trx)
    const shipping = await dueShipping({ now, limit }, trx)
    const lineIds = lines.map(({ id }) => id)
    const earnings = await this.#earningsOf(lineIds, trx)

    const matured = { state: 'matured', matured_at: toDatabaseTime(now) }
    const stamped = { ...matured, updated_at: toDatabaseTime(now) }
    if (lineIds.length > 0) {
      await tenantTable('line_splits', trx).whereIn('id', lineIds).update(stamped)
      await tenantTable('earnings', trx)
        .whereIn('line_split_id', lineIds)
        .where('state', 'pending')
        .update(stamped)
    }
    if (shipping.length > 0) {
      const shippingIds = shipping.map(({ id }) => id)
      await tenantTable('shipping_shares', trx).whereIn('id', shippingIds).update(stamped)
    }
    await new PostJournals().handle(maturityJournals({ lines, shipping, earnings }, now), trx)
    return { lines: lines.length, more: lines.length === limit || shipping.length === limit }
  }

  async #earningsOf(lineIds: number[], trx: TransactionClientContract): Promise<DueEarning[]> {
    if (lineIds.length === 0) return []
    const rows = await tenantTable('earnings', trx)
      .whereIn('line_split_id', lineIds)
      .orderBy('id')
      .select('order_id', 'payee_type', 'payee_id', 'amount_minor', 'reversed_minor')
    return rows.map((row) => ({
      orderId: Number(row.order_id),
      payeeType: row.payee_type,
      payeeId: Number(row.payee_id),
      netMinor: BigInt(row.amount_minor) - BigInt(row.reversed_minor),
    }))
  }
}
