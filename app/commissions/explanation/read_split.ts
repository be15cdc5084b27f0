import { tenantTable } from '#foundation'
import type { SplitRow } from '#commissions/booking/split_input_of'

/**
 * A line's split with the line, its order, store, brand, plan and rule: one row, in one statement.
 * Null where there is none, or none of the current tenant.
 */
export function readSplit(orderLineId: number): Promise<SplitRow | null> {
  return tenantTable('line_splits')
    .joinRaw(
      `JOIN order_lines l ON l.tenant_id = line_splits.tenant_id AND l.id = line_splits.order_line_id
       JOIN orders o ON o.tenant_id = line_splits.tenant_id AND o.id = line_splits.order_id
       JOIN stores s ON s.tenant_id = o.tenant_id AND s.id = o.store_id
       JOIN brands b ON b.tenant_id = line_splits.tenant_id AND b.id = line_splits.brand_id
       LEFT JOIN commission_plan_versions v
         ON v.tenant_id = line_splits.tenant_id AND v.id = line_splits.plan_version_id
       LEFT JOIN commission_plans p ON p.tenant_id = v.tenant_id AND p.id = v.plan_id
       LEFT JOIN commission_rules r
         ON r.tenant_id = line_splits.tenant_id AND r.id = line_splits.rule_id`
    )
    .where('line_splits.order_line_id', orderLineId)
    .select('line_splits.*')
    .select('l.title', 'l.variant_title', 'l.quantity', 'l.unit_price_minor')
    .select('l.retail_price_minor', 'l.supply_price_minor')
    .select('o.number as orderNumber', 'o.store_id as storeId', 'o.paid_at as paidAt')
    .select('o.attribution', 's.name as storeName', 'b.name as brandName')
    .select('p.name as planName', 'v.version', 'v.effective_from as effectiveFrom')
    .select('r.scope', 'r.scope_id as scopeId', 'r.store_tier as storeTier')
    .first()
}
