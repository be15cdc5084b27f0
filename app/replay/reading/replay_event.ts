import type { DateTime } from 'luxon'
import type { SalesRecord } from '#replay/reading/sales_record'

/** A kept row with its number, counted from 1 over all files of the tenant's replay. */
export interface NumberedRecord extends SalesRecord {
  row: number
}

/** An invoice: one order, whose lines are its rows. */
export interface SaleEvent {
  kind: 'sale'
  invoice: string
  customer: string
  at: DateTime<true>
  row: number
  lines: NumberedRecord[]
}

/** A row of a credit note. */
export interface ReturnEvent {
  kind: 'return'
  at: DateTime<true>
  row: number
  record: NumberedRecord
}

export type ReplayEvent = SaleEvent | ReturnEvent

/** Events run in order of time, then of row. */
export function isBefore(a: { at: DateTime; row: number }, b: { at: DateTime; row: number }) {
  return a.at.toMillis() === b.at.toMillis() ? a.row < b.row : a.at < b.at
}
