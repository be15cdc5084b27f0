import { DateTime } from 'luxon'
import { currentTenant } from '#foundation'

/** The beginning of a calendar day where the tenant is; of a day as validators read it. */
export function dayOfTenant(day: Date): DateTime<true> {
  const midnight = DateTime.fromJSDate(day).setZone(currentTenant().timezone, {
    keepLocalTime: true,
  })
  return midnight as DateTime<true>
}
