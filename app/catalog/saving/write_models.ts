import { DateTime } from 'luxon'
import type { LucidModel, LucidRow } from '@adonisjs/lucid/types/model'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, toDatabaseTime } from '#foundation'

/** Writes new rows in one statement per thousand. Ids are not known afterwards: read them by a natural key. */
export async function insertModels(rows: LucidRow[], trx: TransactionClientContract) {
  if (rows.length === 0) return
  const now = toDatabaseTime(clock.now())
  const values = rows.map((row) => ({
    ...databaseValues(row, row.$attributes),
    created_at: now,
    updated_at: now,
  }))
  await insertRows(trx, modelOf(rows).table, values)
}

/**
 * Writes changed rows in one statement: an insert that every row's own key turns into an update of
 * the columns that changed in any of them. The rows must be locked, else a value someone else wrote
 * meanwhile would be written back.
 */
export async function updateModels(rows: LucidRow[], trx: TransactionClientContract) {
  if (rows.length === 0) return
  const model = modelOf(rows)
  const changed = new Set(rows.flatMap((row) => Object.keys(row.$dirty)))
  const columns = [...changed].map((name) => model.$getColumn(name)!.columnName)
  const now = toDatabaseTime(clock.now())
  const values = rows.map((row) => ({
    ...databaseValues(row, row.$attributes),
    updated_at: now,
  }))
  await trx
    .table(model.table)
    .multiInsert(values)
    .onConflict(['tenant_id', 'id'])
    .merge([...columns, 'updated_at'])
}

function modelOf(rows: LucidRow[]): LucidModel {
  return rows[0].constructor as LucidModel
}

function databaseValues(row: LucidRow, attributes: Record<string, unknown>) {
  const model = row.constructor as LucidModel
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const column = model.$getColumn(name)!
      if (DateTime.isDateTime(value)) return [column.columnName, toDatabaseTime(value)]
      return [column.columnName, column.prepare ? column.prepare(value, name, row) : value]
    })
  )
}
