import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fromDatabaseTime, tenantTable } from '#foundation'
import { addToDemandDays, type SoldOnDay } from '#purchasing/demand/add_to_demand_days'
import { claimDemandSources, SOURCES_A_CLAIM } from '#purchasing/demand/claim_demand_sources'
import { tenantDay } from '#purchasing/demand/demand_days'

/** Adds what paid orders sold to the demand of the day they were paid on; each order once. */
export class RecordDemand {
  async handle(orderIds: number[], trx: TransactionClientContract) {
    const sorted = [...new Set(orderIds)].sort((a, b) => a - b)
    for (let start = 0; start < sorted.length; start += SOURCES_A_CLAIM) {
      const claimed = await claimDemandSources(
        'order',
        sorted.slice(start, start + SOURCES_A_CLAIM),
        trx
      )
      if (claimed.size > 0) await addToDemandDays(await this.#sold([...claimed], trx), trx)
    }
  }

  async #sold(orderIds: number[], trx: TransactionClientContract): Promise<SoldOnDay[]> {
    const rows = await tenantTable('order_lines', trx)
      .join('orders', (join) =>
        join
          .on('orders.tenant_id', 'order_lines.tenant_id')
          .andOn('orders.id', 'order_lines.order_id')
      )
      .whereIn('order_lines.order_id', orderIds)
      .groupBy('order_lines.order_id', 'order_lines.variant_id', 'orders.paid_at')
      .select('order_lines.order_id', 'order_lines.variant_id', 'orders.paid_at')
      .sum('order_lines.quantity as units')
      .sum('order_lines.gross_minor as gross')
    const byVariantAndDay = new Map<string, SoldOnDay>()
    for (const row of rows) {
      if (row.paid_at === null) throw new Error(`Order ${row.order_id} is not paid`)
      const variantId = Number(row.variant_id)
      const day = tenantDay(fromDatabaseTime(row.paid_at))
      const key = `${variantId} ${day}`
      const sold = byVariantAndDay.get(key) ?? empty(variantId, day)
      sold.units += Number(row.units)
      sold.orders += 1
      sold.grossMinor += BigInt(row.gross)
      byVariantAndDay.set(key, sold)
    }
    return [...byVariantAndDay.values()]
  }
}

const empty = (variantId: number, day: string): SoldOnDay => ({
  variantId,
  day,
  units: 0,
  orders: 0,
  grossMinor: 0n,
})
