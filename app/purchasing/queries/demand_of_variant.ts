import { errors } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { currentTenant, currentTenantId } from '#foundation'
import { Money } from '#money'
import { boundsOf, lastDays, type DaySpan } from '#purchasing/demand/demand_days'
import { assessVariants, reasoningOf } from '#purchasing/queries/assess_variants'
import { demandByDay } from '#purchasing/queries/demand_by_day'
import type { Period } from '#purchasing/queries/demand_by_sku'
import { variantLabels } from '#purchasing/queries/variant_labels'
import { demandRow } from '#purchasing/transformers/demand_row'

const TOP_STORES = 10

/** One variant's demand by day and by store, and how its suggestion came about. */
export class DemandOfVariant {
  /** @throws E_ROUTE_NOT_FOUND where the tenant has no such variant, or nothing to say of it */
  async handle(variantId: number, period: Period, locale: string) {
    const span = lastDays(period)
    const [variant] = await assessVariants(span, { variantIds: [variantId] })
    if (!variant) throw new errors.E_ROUTE_NOT_FOUND(['GET', `/platform/demand/${variantId}`])
    const [labels, days, stores] = await Promise.all([
      variantLabels([variantId], locale),
      demandByDay(span, [variantId]),
      this.#topStores(variantId, span),
    ])
    const row = demandRow(variant, labels.get(variantId)!, [])
    return { variant: row, days, stores, span, reasoning: reasoningOf(variant) }
  }

  async #topStores(variantId: number, span: DaySpan) {
    const bounds = boundsOf(span)
    const [rows] = await db.rawQuery(
      `SELECT stores.id, stores.name, SUM(lines_.quantity) AS units,
              SUM(lines_.returned_quantity) AS returned, SUM(lines_.gross_minor) AS gross
         FROM order_lines lines_
         JOIN orders ON orders.tenant_id = lines_.tenant_id AND orders.id = lines_.order_id
         JOIN stores ON stores.tenant_id = orders.tenant_id AND stores.id = orders.store_id
        WHERE lines_.tenant_id = ? AND lines_.variant_id = ?
          AND orders.paid_at >= ? AND orders.paid_at < ?
        GROUP BY stores.id, stores.name
        ORDER BY units DESC, stores.id
        LIMIT ${TOP_STORES}`,
      [currentTenantId(), variantId, bounds[0].begins, bounds.at(-1)!.ends]
    )
    return (rows as Record<string, string>[]).map((row) => ({
      name: row.name,
      unitsSold: Number(row.units),
      unitsReturned: Number(row.returned),
      gross: Money.of(BigInt(row.gross), currentTenant().currency).toJSON(),
    }))
  }
}
