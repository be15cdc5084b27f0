import type { Random } from '../random.ts'
import type { DemoTenant } from '../types.ts'

/** How much is sold on Monday to Sunday, 1 being an average day. */
const WEEKS: Record<DemoTenant['country'], number[]> = {
  US: [1.1, 0.92, 0.88, 0.9, 0.86, 0.98, 1.36],
  CN: [0.86, 0.85, 0.92, 0.9, 1.05, 1.22, 1.2],
}

/** How much is ordered in each hour of the day; people buy when the children sleep. */
const HOURS: Record<DemoTenant['country'], number[]> = {
  US: [2, 1, 1, 1, 1, 2, 3, 5, 6, 7, 8, 8, 9, 7, 6, 6, 7, 8, 10, 14, 17, 16, 11, 5],
  CN: [4, 2, 1, 1, 1, 1, 2, 4, 6, 7, 8, 9, 13, 9, 6, 6, 6, 7, 9, 13, 18, 21, 19, 10],
}

/** The network grows: the last day sells about twice as much as the first. */
const GROWTH = { first: 0.66, last: 1.34 }

/** How many orders a day brings, given the average of the whole period. */
export function ordersOfDay(
  day: { index: number; of: number; weekday: number; country: DemoTenant['country'] },
  average: number,
  random: Random
): number {
  const progress = day.of > 1 ? day.index / (day.of - 1) : 1
  const growth = GROWTH.first + (GROWTH.last - GROWTH.first) * progress
  const expected = average * growth * WEEKS[day.country][day.weekday - 1]!
  return Math.max(0, Math.round(random.around(expected, expected * 0.5)))
}

/** The minute of the day in which an order is placed. */
export function minuteOfDay(country: DemoTenant['country'], random: Random): number {
  const hours = HOURS[country]
  const hour = random.weighted([...hours.keys()], (at) => hours[at]!)
  return hour * 60 + random.between(0, 59)
}
