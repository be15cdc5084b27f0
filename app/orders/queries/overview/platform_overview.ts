import db from '@adonisjs/lucid/services/db'
import { currentTenant, currentTenantId, tenantTable } from '#foundation'
import { Money } from '#money'
import { STATES_TO_SHIP } from '#orders/fulfilment_states'
import { DAYS_TABLE, lastDays } from '#orders/queries/overview/last_days'

const DAYS = 30

/** How a platform's sales go: the last thirty days of the tenant's zone, and what waits for whom. */
export class PlatformOverview {
  async handle() {
    const { currency } = currentTenant()
    const money = (minor: bigint) => Money.of(minor, currency).toJSON()
    const days = await this.#days()
    const salesMinor = days.reduce((sum, { salesMinor: minor }) => sum + minor, 0n)
    const orders = days.reduce((sum, day) => sum + day.orders, 0)
    const refundedMinor = await this.#refunded()
    return {
      sales: money(salesMinor),
      orders,
      averageOrder: money(orders === 0 ? 0n : salesMinor / BigInt(orders)),
      refunded: money(refundedMinor),
      awaitingShipment: await count('fulfilments', ...STATES_TO_SHIP),
      openCases: await count('after_sales_cases', 'requested', 'escalated'),
      days: days.map(({ day, orders: number, salesMinor: minor }) => ({
        ...{ day, orders: number, sales: money(minor) },
      })),
    }
  }

  async #days() {
    const [rows] = await db.rawQuery(
      `SELECT days.day, COUNT(orders.id) AS orders, COALESCE(SUM(orders.total_minor), 0) AS sales
         FROM ${DAYS_TABLE}
         LEFT JOIN orders ON orders.tenant_id = ?
          AND orders.paid_at >= days.start AND orders.paid_at < days.end
        GROUP BY days.day ORDER BY days.day`,
      [JSON.stringify(lastDays(DAYS)), currentTenantId()]
    )
    return (rows as Record<string, string>[]).map((row) => ({
      ...{ day: row.day, orders: Number(row.orders), salesMinor: BigInt(row.sales) },
    }))
  }

  async #refunded(): Promise<bigint> {
    const row = await tenantTable('after_sales_cases')
      .whereIn('state', ['approved', 'refunded'])
      .where('decided_at', '>=', lastDays(DAYS)[0].start)
      .sum('refund_minor as total')
      .first()
    return BigInt(row?.total ?? 0)
  }
}

async function count(table: string, ...states: string[]): Promise<number> {
  const row = await tenantTable(table).whereIn('state', states).count('* as n').first()
  return Number(row!.n)
}
