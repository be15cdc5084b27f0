import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { lastDays, spanBefore, type DaySpan } from '#purchasing/demand/demand_days'
import { RECENT_DAYS, VELOCITY_DAYS } from '#purchasing/replenishment'

export interface DemandSums {
  unitsSold: number
  unitsReturned: number
  grossMinor: bigint
  /** Units sold in the span of the same length before. */
  previousUnitsSold: number
  /** Sold and kept. */
  unitsLast28Days: number
  unitsLast7Days: number
}

/** Each variant's demand in a span of days and in the days that its velocity is made of. */
export async function demandSums(
  period: DaySpan,
  variantIds?: number[]
): Promise<Map<number, DemandSums>> {
  const previous = spanBefore(period)
  const [velocity, recent] = [lastDays(VELOCITY_DAYS), lastDays(RECENT_DAYS)]
  const sumIn = (span: DaySpan, expression: string, name: string) =>
    db.raw(`SUM(CASE WHEN day BETWEEN ? AND ? THEN ${expression} ELSE 0 END) AS ${name}`, [
      span.from,
      span.until,
    ])
  const query = tenantTable('variant_demand_days')
    .where('day', '>=', previous.from < velocity.from ? previous.from : velocity.from)
    .where('day', '<=', velocity.until)
    .groupBy('variant_id')
    .select('variant_id')
    .select(sumIn(period, 'units_sold', 'sold'), sumIn(period, 'units_returned', 'returned'))
    .select(sumIn(period, 'gross_minor', 'gross'), sumIn(previous, 'units_sold', 'previous'))
    .select(sumIn(velocity, 'units_sold - units_returned', 'last28'))
    .select(sumIn(recent, 'units_sold - units_returned', 'last7'))
  if (variantIds) query.whereIn('variant_id', variantIds)
  const rows = await query
  return new Map(
    rows.map((row) => [
      Number(row.variant_id),
      {
        unitsSold: Number(row.sold),
        unitsReturned: Number(row.returned),
        grossMinor: BigInt(row.gross),
        previousUnitsSold: Number(row.previous),
        unitsLast28Days: Number(row.last28),
        unitsLast7Days: Number(row.last7),
      },
    ])
  )
}
