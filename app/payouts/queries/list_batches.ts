import { fromDatabaseTime, tenantTable } from '#foundation'
import { Money } from '#money'
import { stuckPayouts } from '#payouts/queries/stuck_payouts'

export const BATCHES_A_PAGE = 30

interface ListBatchesInput {
  state?: string
  /** The id of the last batch on the page before. */
  after?: number
  /** All rows, for an export. */
  everything?: boolean
}

/** Batches, the newest first, with who made and who approved each, and how many payouts are stuck. */
export class ListBatches {
  async handle({ state, after, everything }: ListBatchesInput) {
    const query = tenantTable('payout_batches')
      .join('users as maker', (join) =>
        join
          .on('maker.tenant_id', 'payout_batches.tenant_id')
          .andOn('maker.id', 'payout_batches.created_by')
      )
      .leftJoin('users as checker', (join) =>
        join
          .on('checker.tenant_id', 'payout_batches.tenant_id')
          .andOn('checker.id', 'payout_batches.approved_by')
      )
      .select('payout_batches.*', 'maker.name as makerName', 'checker.name as checkerName')
      .orderBy('payout_batches.id', 'desc')
    if (!everything) query.limit(BATCHES_A_PAGE + 1)
    if (state) query.where('payout_batches.state', state)
    if (after) query.where('payout_batches.id', '<', after)
    const rows = await query
    const shown = everything ? rows : rows.slice(0, BATCHES_A_PAGE)
    const stuck = Map.groupBy(await stuckPayouts(), ({ batchId }) => batchId)
    return {
      batches: shown.map((row) => ({
        ...batchRow(row),
        stuckCount: stuck.get(Number(row.id))?.length ?? 0,
      })),
      next: shown.length < rows.length ? Number(shown.at(-1)!.id) : null,
    }
  }
}

export type BatchRow = ReturnType<typeof batchRow>

export function batchRow(row: Record<string, never>) {
  return {
    number: row.number as string,
    state: row.state as string,
    rail: row.rail as string,
    total: Money.of(BigInt(row.total_minor), row.currency).toJSON(),
    payoutsCount: Number(row.payouts_count),
    maker: row.makerName as string,
    checker: (row.checkerName as string | null) ?? null,
    createdAt: fromDatabaseTime(row.created_at).toISO(),
    completedAt: row.completed_at ? fromDatabaseTime(row.completed_at).toISO() : null,
  }
}
