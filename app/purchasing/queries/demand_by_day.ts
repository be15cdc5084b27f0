import db from '@adonisjs/lucid/services/db'
import { currentTenant, tenantTable } from '#foundation'
import { Money, type MoneyJson } from '#money'
import { daysOf, type DaySpan } from '#purchasing/demand/demand_days'

export interface DayOfDemand {
  day: string
  unitsSold: number
  unitsReturned: number
  gross: MoneyJson
}

/** The demand of each day of a span, of all variants or of some; days without any are zeros. */
export async function demandByDay(span: DaySpan, variantIds?: number[]): Promise<DayOfDemand[]> {
  const { currency } = currentTenant()
  const query = tenantTable('variant_demand_days')
    .whereBetween('day', [span.from, span.until])
    .groupBy('day')
    .select(db.raw("DATE_FORMAT(day, '%Y-%m-%d') AS date"))
    .sum('units_sold as sold')
    .sum('units_returned as returned')
    .sum('gross_minor as gross')
  if (variantIds) query.whereIn('variant_id', variantIds)
  const byDay = new Map((await query).map((row) => [row.date as string, row]))
  return daysOf(span).map((day) => {
    const row = byDay.get(day)
    return {
      day,
      unitsSold: Number(row?.sold ?? 0),
      unitsReturned: Number(row?.returned ?? 0),
      gross: Money.of(BigInt(row?.gross ?? 0), currency).toJSON(),
    }
  })
}

/** Units sold on each day of a span, by variant: what a small curve in a table shows. */
export async function unitsByDay(
  span: DaySpan,
  variantIds: number[]
): Promise<Map<number, number[]>> {
  const rows = await tenantTable('variant_demand_days')
    .whereIn('variant_id', variantIds)
    .whereBetween('day', [span.from, span.until])
    .select('variant_id', 'units_sold')
    .select(db.raw("DATE_FORMAT(day, '%Y-%m-%d') AS date"))
  const days = daysOf(span)
  const curves = new Map(variantIds.map((id) => [id, days.map(() => 0)]))
  for (const row of rows) {
    curves.get(Number(row.variant_id))![days.indexOf(row.date)] = Number(row.units_sold)
  }
  return curves
}
