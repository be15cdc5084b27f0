import { runInTenant, tenantTable } from '#foundation'
import type { Fair } from '#bench/checkout/fair'

/** Units of all of a fair's variants. */
export interface Stand {
  stocked: number
  available: number
  reserved: number
  sold: number
  /** In orders that were paid and are not given up. */
  paidFor: number
}

export function standOf({ tenant }: Fair): Promise<Stand> {
  return runInTenant(tenant.scope, async () => {
    const level = await tenantTable('stock_levels')
      .sum('stocked_quantity as stocked')
      .sum('available_quantity as available')
      .sum('reserved_quantity as reserved')
      .sum('sold_quantity as sold')
      .first()
    const lines = await tenantTable('order_lines')
      .joinRaw(
        'JOIN orders o ON o.tenant_id = order_lines.tenant_id AND o.id = order_lines.order_id'
      )
      .where('o.state', 'paid')
      .sum('order_lines.quantity as units')
      .first()
    return {
      stocked: Number(level.stocked),
      available: Number(level.available),
      reserved: Number(level.reserved),
      sold: Number(level.sold),
      paidFor: Number(lines.units),
    }
  })
}
