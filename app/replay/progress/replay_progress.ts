import { type DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  currentTenantId,
  fromDatabaseTime,
  insertRows,
  tenantTable,
  toDatabaseTime,
} from '#foundation'
import db from '@adonisjs/lucid/services/db'
import { ReplayError } from '#replay/replay_error'
import { isBefore } from '#replay/reading/replay_event'

interface Position {
  at: DateTime<true>
  row: number
}

/**
 * How far the current tenant's replay has come: the last event that is committed, and the last
 * month that is closed. It is moved in the transaction that replays the events, so that a replay
 * that broke off goes on exactly where it was.
 */
export class ReplayProgress {
  static async read(): Promise<ReplayProgress> {
    const row = await tenantTable('replays').first()
    if (!row) {
      const now = toDatabaseTime(clock.now())
      await db.transaction((trx) =>
        insertRows(trx, 'replays', [{ created_at: now, updated_at: now }])
      )
      return new ReplayProgress(null, null)
    }
    const through = row.through_at && {
      at: fromDatabaseTime(row.through_at),
      row: Number(row.through_row),
    }
    return new ReplayProgress(through, row.closed_until && fromDatabaseTime(row.closed_until))
  }

  private constructor(
    private through: Position | null,
    public closedUntil: DateTime<true> | null
  ) {}

  /** 0 where nothing is committed yet. */
  get throughRow(): number {
    return this.through?.row ?? 0
  }

  isDone(event: Position): boolean {
    return this.through !== null && !isBefore(this.through, event)
  }

  /**
   * Moves on to the last event of a batch.
   *
   * @throws ReplayError where another process has moved it meanwhile
   */
  async advance(to: Position, trx: TransactionClientContract) {
    const row = await tenantTable('replays', trx).forUpdate().first()
    if (Number(row.through_row) !== this.throughRow) {
      throw new ReplayError('Another replay of this tenant is running')
    }
    await tenantTable('replays', trx).update({
      through_at: toDatabaseTime(to.at),
      through_row: to.row,
      updated_at: toDatabaseTime(clock.now()),
    })
    await trx
      .from('tenants')
      .where('id', currentTenantId())
      .update({ lives_at: toDatabaseTime(to.at) })
    trx.after('commit', () => {
      this.through = to
    })
  }
}
