import type { Random } from '../random.ts'
import type { DemoTenant } from '../types.ts'
import type {
  PlannedCancellation,
  PlannedLine,
  PlannedReturn,
  PlannedShipment,
} from './planned_order.ts'
import { CANCELLATIONS, RETURNS, REASONS } from './reasons.ts'

const CANCELLED = 0.03
const RETURNED = 0.06

/** Few customers think again, and soon. */
export function planCancellation(tenant: DemoTenant, random: Random): PlannedCancellation | null {
  if (!random.chance(CANCELLED)) return null
  return {
    afterMinutes: random.between(4, 240),
    message: random.pick(CANCELLATIONS[tenant.locale]),
  }
}

/** Each brand packs its own part; those that wait longest for goods also pack slowest. */
export function planShipments(
  tenant: DemoTenant,
  lines: PlannedLine[],
  random: Random
): PlannedShipment[] {
  const involved = tenant.brands.filter(({ slug }) => lines.some(({ brand }) => brand === slug))
  return involved.map(({ slug, leadTimeDays }) => ({
    brand: slug,
    shippedAfterHours: Math.round(Math.max(5, random.around(14 + leadTimeDays, 36))),
    deliveredAfterHours: Math.round(Math.max(18, random.around(66, 70))),
  }))
}

/** About six lines of a hundred come back, in part or in full, within the return window. */
export function planReturns(
  tenant: DemoTenant,
  lines: PlannedLine[],
  random: Random
): PlannedReturn[] {
  return lines.flatMap(({ quantity }, line) => {
    if (!random.chance(RETURNED)) return []
    const reason = random.weighted(REASONS, ({ weight }) => weight).reason
    return {
      line,
      quantity: random.between(1, quantity),
      daysAfter: random.between(1, tenant.returnWindowDays - 1),
      reason,
      message: random.pick(RETURNS[tenant.locale][reason]),
    }
  })
}
