import { clock, currentTenant, toDatabaseTime } from '#foundation'

/** A day of the tenant's zone, from `start` (included) to `end` (not), both in UTC. */
export interface Day {
  day: string
  start: string
  end: string
}

/** The last days up to today, in their order. */
export function lastDays(count: number): Day[] {
  const today = clock.now().setZone(currentTenant().timezone).startOf('day')
  return Array.from({ length: count }, (_, index) => {
    const day = today.minus({ days: count - 1 - index })
    const end = day.plus({ days: 1 })
    return { day: day.toISODate()!, start: toDatabaseTime(day), end: toDatabaseTime(end) }
  })
}

/** The days as a table that a statement can join; its one binding is their JSON. */
export const DAYS_TABLE = `JSON_TABLE(?, '$[*]' COLUMNS (
  day VARCHAR(10) PATH '$.day', start DATETIME PATH '$.start', end DATETIME PATH '$.end')) days`
