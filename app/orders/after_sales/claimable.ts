import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { OPEN_CASE_STATES } from '#orders/case_states'
import type { OrderLine } from '#orders/models/order_line'

export interface BeyondClaimable {
  orderLineId: number
  quantity: number
  claimable: number
}

/** The wishes for more units of some lines than can be claimed, or for none. */
export async function beyondClaimable(
  wishes: Omit<BeyondClaimable, 'claimable'>[],
  lines: OrderLine[],
  client?: TransactionClientContract
): Promise<BeyondClaimable[]> {
  const claimable = await claimableUnits(lines, client)
  return wishes
    .map((wish) => ({ ...wish, claimable: claimable.get(wish.orderLineId) ?? 0 }))
    .filter((wish) => wish.quantity < 1 || wish.quantity > wish.claimable)
}

/**
 * Units of each line that are neither returned nor claimed by a case that is open; none where all of
 * its money has gone back.
 */
export async function claimableUnits(
  lines: OrderLine[],
  client?: TransactionClientContract
): Promise<Map<number, number>> {
  const claimed = await tenantTable('after_sales_lines', client)
    .join('after_sales_cases', (join) =>
      join
        .on('after_sales_cases.tenant_id', 'after_sales_lines.tenant_id')
        .andOn('after_sales_cases.id', 'after_sales_lines.case_id')
    )
    .whereIn(
      'after_sales_lines.order_line_id',
      lines.map(({ id }) => id)
    )
    .whereIn('after_sales_cases.state', OPEN_CASE_STATES)
    .groupBy('after_sales_lines.order_line_id')
    .select('after_sales_lines.order_line_id as id')
    .sum('after_sales_lines.quantity as quantity')
  const waiting = new Map(claimed.map(({ id, quantity }) => [Number(id), Number(quantity)]))
  return new Map(
    lines.map((line) => [
      line.id,
      line.isRefunded ? 0 : line.returnableQuantity - (waiting.get(line.id) ?? 0),
    ])
  )
}
