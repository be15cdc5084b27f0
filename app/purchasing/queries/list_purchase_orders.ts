import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { localized } from '#catalog'
import { Money } from '#money'
import { PurchaseOrder } from '#purchasing/models/purchase_order'
import type { PurchaseOrderState } from '#purchasing/purchase_order_states'

export const ORDERS_A_PAGE = 50

interface Filters {
  state?: PurchaseOrderState
  brandId?: number
  /** The brands whose portal asks; they see what was approved. Everything where left out. */
  visibleToBrands?: number[]
  after?: number
  everything?: boolean
}

/** Purchase orders, the latest first, with the units and money on their lines: three statements. */
export class ListPurchaseOrders {
  async handle({ state, brandId, visibleToBrands, after, everything }: Filters, locale: string) {
    const query = PurchaseOrder.query().preload('brand').orderBy('id', 'desc')
    if (!everything) query.limit(ORDERS_A_PAGE + 1)
    if (state) query.where('state', state)
    if (brandId) query.where('brandId', brandId)
    if (visibleToBrands) query.whereIn('brandId', visibleToBrands).whereNotNull('approvedAt')
    if (after) query.where('id', '<', after)
    const found = await query
    const orders = everything ? found : found.slice(0, ORDERS_A_PAGE)
    const sums = await this.#sums(orders.map(({ id }) => id))
    return {
      orders: orders.map((order) => ({
        number: order.number,
        state: order.state,
        brandName: localized(order.brand, locale).name,
        ...sums.get(order.id)!,
        total: Money.of(order.totalMinor, order.currency).toJSON(),
        expectedOn: order.expectedOn?.toISODate() ?? null,
        createdAt: order.createdAt.toISO()!,
      })),
      next: orders.length < found.length ? orders.at(-1)!.id : null,
    }
  }

  async #sums(ids: number[]) {
    const rows = await tenantTable('purchase_order_lines')
      .whereIn('purchase_order_id', ids)
      .groupBy('purchase_order_id')
      .select('purchase_order_id')
      .count('* as lines')
      .sum('ordered_quantity as ordered')
      .sum('received_quantity as received')
      .select(db.raw('SUM(COALESCE(confirmed_quantity, 0)) AS confirmed'))
    return new Map(
      rows.map((row) => [
        Number(row.purchase_order_id),
        {
          lines: Number(row.lines),
          ordered: Number(row.ordered),
          confirmed: Number(row.confirmed),
          received: Number(row.received),
        },
      ])
    )
  }
}

export type ListedPurchaseOrder = Awaited<
  ReturnType<ListPurchaseOrders['handle']>
>['orders'][number]
