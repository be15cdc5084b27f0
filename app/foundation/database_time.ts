import { DateTime } from 'luxon'

/** A DATETIME literal in UTC, for statements that no model writes. */
export function toDatabaseTime(instant: DateTime): string {
  return instant.toJSDate().toISOString().slice(0, 19).replace('T', ' ')
}

/** Reads what mysql2 returns for a DATETIME column: a `Date` in UTC. */
export function fromDatabaseTime(value: Date | string): DateTime<true> {
  return (
    value instanceof Date
      ? DateTime.fromJSDate(value, { zone: 'utc' })
      : DateTime.fromSQL(value, { zone: 'utc' })
  ) as DateTime<true>
}
