import { DateTime } from 'luxon'
import { currentTenant, toDatabaseTime } from '#foundation'

/** A filter of an address as text; empty where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** A filter of an address as a day, `2026-01-31`; empty where it is none. */
export function dayOf(value: unknown): string {
  const text = textOf(value)
  return DateTime.fromISO(text).isValid ? text : ''
}

/** When a day of the tenant's begins, or one that many days later. */
export function beginningOf(day: string, daysLater = 0): string {
  const midnight = DateTime.fromISO(day, { zone: currentTenant().timezone }).startOf('day')
  return toDatabaseTime(midnight.plus({ days: daysLater }))
}
