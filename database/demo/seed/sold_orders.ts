import type { PlacedOrder } from '#orders'
import type { PlannedOrder } from '#database/demo/index'
import type { DemoDirectory } from '#database/demo/seed/demo_directory'

/** Where a planned order, its parcels and its lines are to be found once it was placed. */
export class SoldOrders {
  readonly #orders = new Map<string, number>()
  readonly #parcels = new Map<string, number[]>()
  readonly #lines = new Map<string, number>()

  add(planned: PlannedOrder, placed: PlacedOrder, { variants }: DemoDirectory) {
    this.#orders.set(planned.key, placed.orderId)
    for (const { sku, brand } of planned.lines) {
      const brandId = variants.get(sku)!.brandId
      const ids = placed.fulfilments.filter((parcel) => parcel.brandId === brandId)
      this.#parcels.set(
        `${planned.key} ${brand}`,
        ids.map(({ id }) => id)
      )
    }
    for (const [index, { sku }] of planned.lines.entries()) {
      const variantId = variants.get(sku)!.id
      const line = placed.lines.find((candidate) => candidate.variantId === variantId)
      if (line) this.#lines.set(`${planned.key} ${index}`, line.id)
    }
  }

  order(key: string): number | undefined {
    return this.#orders.get(key)
  }

  /** The ids of a brand's fulfilments in an order. */
  parcels(key: string, brand: string): number[] {
    return this.#parcels.get(`${key} ${brand}`) ?? []
  }

  /** The id of the line at a place in the plan. */
  line(key: string, index: number): number | undefined {
    return this.#lines.get(`${key} ${index}`)
  }
}
