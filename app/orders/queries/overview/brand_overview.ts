import db from '@adonisjs/lucid/services/db'
import { clock, currentTenant, currentTenantId, toDatabaseTime } from '#foundation'
import { Money } from '#money'
import { STATES_TO_SHIP } from '#orders/fulfilment_states'
import {
  fulfilmentsWithOrders,
  shippedByBrands,
} from '#orders/queries/fulfilments/fulfilments_shown'
import { DAYS_TABLE, lastDays } from '#orders/queries/overview/last_days'

const DAYS = 30

/** How some brands' sales go, at supply prices, and what they have to ship. */
export class BrandOverview {
  async handle(brandIds: number[]) {
    const { currency } = currentTenant()
    const money = (minor: bigint) => Money.of(minor, currency).toJSON()
    const days = await this.#days(brandIds)
    return {
      sales: money(days.reduce((sum, { salesMinor }) => sum + salesMinor, 0n)),
      units: days.reduce((sum, { units }) => sum + units, 0),
      ...(await this.#toShip(brandIds)),
      days: days.map(({ day, units, salesMinor }) => ({ day, units, sales: money(salesMinor) })),
    }
  }

  async #days(brandIds: number[]) {
    const [rows] = await db.rawQuery(
      `SELECT days.day, COALESCE(SUM(order_lines.quantity), 0) AS units,
              COALESCE(SUM(order_lines.supply_price_minor * order_lines.quantity), 0) AS sales
         FROM ${DAYS_TABLE}
         LEFT JOIN orders ON orders.tenant_id = ?
          AND orders.paid_at >= days.start AND orders.paid_at < days.end
         LEFT JOIN order_lines ON order_lines.tenant_id = orders.tenant_id
          AND order_lines.order_id = orders.id AND order_lines.brand_id IN (?)
        GROUP BY days.day ORDER BY days.day`,
      [JSON.stringify(lastDays(DAYS)), currentTenantId(), brandIds]
    )
    return (rows as Record<string, string>[]).map((row) => ({
      ...{ day: row.day, units: Number(row.units), salesMinor: BigInt(row.sales) },
    }))
  }

  async #toShip(brandIds: number[]) {
    const waiting = fulfilmentsWithOrders()
      .clearSelect()
      .whereIn('fulfilments.brand_id', brandIds)
      .whereIn('fulfilments.state', STATES_TO_SHIP)
      .count('* as waiting')
      .select(
        db.raw('COALESCE(SUM(fulfilments.ship_by < ?), 0) AS overdue', [
          toDatabaseTime(clock.now()),
        ])
      )
    shippedByBrands(waiting)
    const row = await waiting.first()
    return { awaitingShipment: Number(row!.waiting), overdue: Number(row!.overdue) }
  }
}
