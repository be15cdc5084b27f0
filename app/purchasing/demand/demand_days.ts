import { DateTime } from 'luxon'
import { clock, currentTenant, toDatabaseTime } from '#foundation'

/** A span of calendar days of the tenant, both ends included, as ISO dates. */
export interface DaySpan {
  from: string
  until: string
}

/** The tenant's calendar day of an instant: its days begin at its own midnight. */
export function tenantDay(instant: DateTime): string {
  return instant.setZone(currentTenant().timezone).toISODate()!
}

/** The `days` days that end with today. */
export function lastDays(days: number): DaySpan {
  return spanEnding(tenantDay(clock.now()), days)
}

/** The `days` days that end with `until`. */
export function spanEnding(until: string, days: number): DaySpan {
  return { from: plusDays(until, 1 - days), until }
}

/** The span of the same length right before. */
export function spanBefore({ from, until }: DaySpan): DaySpan {
  return spanEnding(plusDays(from, -1), daysOf({ from, until }).length)
}

export function plusDays(day: string, days: number): string {
  return DateTime.fromISO(day).plus({ days }).toISODate()!
}

export function daysOf({ from, until }: DaySpan): string[] {
  const days: string[] = []
  for (let day = from; day <= until; day = plusDays(day, 1)) days.push(day)
  return days
}

export interface DayBounds {
  day: string
  /** UTC, as the database writes it; the end belongs to the next day. */
  begins: string
  ends: string
}

/** When each day of the span begins and ends: 23 to 25 hours, where clocks are changed. */
export function boundsOf(span: DaySpan): DayBounds[] {
  const zone = currentTenant().timezone
  const midnight = (day: string) => toDatabaseTime(DateTime.fromISO(day, { zone }).startOf('day'))
  return daysOf(span).map((day) => ({
    day,
    begins: midnight(day),
    ends: midnight(plusDays(day, 1)),
  }))
}
