import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId, fromDatabaseTime } from '#foundation'
import { RecordDemand } from '#purchasing/actions/record_demand'
import { claimDemandSources, SOURCES_A_CLAIM } from '#purchasing/demand/claim_demand_sources'
import { tenantDay } from '#purchasing/demand/demand_days'

interface ReturnedLine {
  caseId: number
  orderId: number
  variantId: number
  day: string
  units: number
}

/**
 * Notes what came back on the day it was *sold*, each case once. A day then tells what was sold and
 * kept; were it counted on the day of its return, one parcel from last season would hide today's
 * demand.
 */
export class RecordReturns {
  async handle(caseIds: number[], trx: TransactionClientContract) {
    const sorted = [...new Set(caseIds)].sort((a, b) => a - b)
    for (let start = 0; start < sorted.length; start += SOURCES_A_CLAIM) {
      const part = sorted.slice(start, start + SOURCES_A_CLAIM)
      const returned = await this.#returned(part, trx)
      /* The return's message may overtake the sale's. */
      await new RecordDemand().handle(
        returned.map(({ orderId }) => orderId),
        trx
      )
      const claimed = await claimDemandSources('case', part, trx)
      const fresh = returned.filter(({ caseId }) => claimed.has(caseId))
      if (fresh.length > 0) await takeFromDays(fresh, trx)
    }
  }

  async #returned(caseIds: number[], trx: TransactionClientContract): Promise<ReturnedLine[]> {
    const rows = await trx
      .from('after_sales_lines as returned')
      .joinRaw(
        'JOIN order_lines line ON line.tenant_id = returned.tenant_id AND line.id = returned.order_line_id'
      )
      .joinRaw('JOIN orders ON orders.tenant_id = line.tenant_id AND orders.id = line.order_id')
      .where('returned.tenant_id', currentTenantId())
      .whereIn('returned.case_id', caseIds)
      .where('returned.quantity', '>', 0)
      .select('returned.case_id', 'returned.quantity')
      .select('line.order_id', 'line.variant_id', 'orders.paid_at')
    return rows.map((row) => ({
      caseId: Number(row.case_id),
      orderId: Number(row.order_id),
      variantId: Number(row.variant_id),
      day: tenantDay(fromDatabaseTime(row.paid_at)),
      units: Number(row.quantity),
    }))
  }
}

/** Sorted as everyone who locks the days' rows does; the sum comes first: a row is joined once. */
async function takeFromDays(lines: ReturnedLine[], trx: TransactionClientContract) {
  const byDay = Map.groupBy(lines, ({ variantId, day }) => `${variantId} ${day}`)
  const steps = [...byDay.values()]
    .map((group) => ({
      variantId: group[0].variantId,
      day: group[0].day,
      units: group.reduce((sum, { units }) => sum + units, 0),
    }))
    .sort((a, b) => a.variantId - b.variantId || (a.day < b.day ? -1 : 1))
  await trx.rawQuery(
    `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
       variant_id BIGINT PATH '$.variantId', day DATE PATH '$.day', units INT PATH '$.units')) step
     STRAIGHT_JOIN variant_demand_days target
        ON target.tenant_id = ? AND target.variant_id = step.variant_id AND target.day = step.day
     SET target.units_returned = target.units_returned + step.units`,
    [JSON.stringify(steps), currentTenantId()]
  )
}
