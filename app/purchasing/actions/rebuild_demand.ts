import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId, tenantTable } from '#foundation'
import { boundsOf, type DaySpan } from '#purchasing/demand/demand_days'

/**
 * Counts a span of days anew from order lines and after-sales lines: after a change of the tenant's
 * zone, or to prove the running counts. Orders and cases that no message had counted yet are claimed
 * first, and only claimed ones are summed, so that nothing is counted twice while shops are open.
 */
export class RebuildDemand {
  async handle(span: DaySpan, trx: TransactionClientContract) {
    const bounds = boundsOf(span)
    const [begins, ends] = [bounds[0].begins, bounds.at(-1)!.ends]
    await this.#claim(begins, ends, trx)
    await tenantTable('variant_demand_days', trx)
      .whereBetween('day', [span.from, span.until])
      .delete()
    await this.#sum(JSON.stringify(bounds), trx)
  }

  async #claim(begins: string, ends: string, trx: TransactionClientContract) {
    const values = [currentTenantId(), begins, ends]
    await trx.rawQuery(
      `INSERT IGNORE INTO demand_sources (tenant_id, kind, source_id)
       SELECT tenant_id, 'order', id FROM orders
        WHERE tenant_id = ? AND paid_at >= ? AND paid_at < ?`,
      values
    )
    await trx.rawQuery(
      `INSERT IGNORE INTO demand_sources (tenant_id, kind, source_id)
       SELECT c.tenant_id, 'case', c.id FROM orders o
         JOIN after_sales_cases c ON c.tenant_id = o.tenant_id AND c.order_id = o.id
        WHERE o.tenant_id = ? AND o.paid_at >= ? AND o.paid_at < ?
          AND c.state IN ('approved', 'refunded')`,
      values
    )
  }

  async #sum(bounds: string, trx: TransactionClientContract) {
    await trx.rawQuery(
      `INSERT INTO variant_demand_days
         (tenant_id, variant_id, day, units_sold, units_returned, orders_count, gross_minor)
       SELECT o.tenant_id, l.variant_id, d.day, SUM(l.quantity), SUM(COALESCE(r.units, 0)),
              COUNT(DISTINCT o.id), SUM(l.gross_minor)
         FROM JSON_TABLE(?, '$[*]' COLUMNS (day DATE PATH '$.day',
                begins DATETIME PATH '$.begins', ends DATETIME PATH '$.ends')) d
         JOIN orders o ON o.tenant_id = ? AND o.paid_at >= d.begins AND o.paid_at < d.ends
         JOIN demand_sources s
           ON s.tenant_id = o.tenant_id AND s.kind = 'order' AND s.source_id = o.id
         JOIN order_lines l ON l.tenant_id = o.tenant_id AND l.order_id = o.id
         LEFT JOIN (
           SELECT a.order_line_id, SUM(a.quantity) AS units
             FROM after_sales_lines a
             JOIN demand_sources c
               ON c.tenant_id = a.tenant_id AND c.kind = 'case' AND c.source_id = a.case_id
            WHERE a.tenant_id = ? GROUP BY a.order_line_id
         ) r ON r.order_line_id = l.id
        GROUP BY o.tenant_id, d.day, l.variant_id
       ON DUPLICATE KEY UPDATE
         units_sold = VALUES(units_sold), units_returned = VALUES(units_returned),
         orders_count = VALUES(orders_count), gross_minor = VALUES(gross_minor)`,
      [bounds, currentTenantId(), currentTenantId()]
    )
  }
}
