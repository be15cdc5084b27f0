import { Random } from '../random.ts'
import type { DemoBrand, DemoProduct, DemoStore, DemoTenant, DemoVariant } from '../types.ts'
import type { PlannedLine } from './planned_order.ts'

type Offer = { brand: DemoBrand; product: DemoProduct; trend: number }

/** What each store shows, by slug. */
export function shelvesOf(tenant: DemoTenant, seed: string): Map<string, Offer[]> {
  const random = new Random(`${seed} trends`)
  const offers = tenant.brands.flatMap((brand) =>
    brand.products.map((product) => ({ brand, product, trend: random.around(0.15, 0.7) }))
  )
  return new Map(
    tenant.stores.map((store) => [store.slug, offers.filter((offer) => shows(store, offer))])
  )
}

function shows({ assortment }: DemoStore, { brand, product }: Offer): boolean {
  switch (assortment.rule) {
    case 'all':
      return true
    case 'categories':
      return assortment.categories.includes(product.category)
    case 'brands':
      return assortment.brands.includes(brand.slug)
  }
}

/**
 * Fills a basket from a shelf. `progress` runs from 0 to 1 over the period: some products come into
 * fashion meanwhile and some go out of it.
 */
export function fillBasket(shelf: Offer[], progress: number, random: Random): PlannedLine[] {
  const size = Math.min(
    shelf.length,
    random.weighted([1, 2, 3, 4], (lines) => [52, 28, 14, 6][lines - 1]!)
  )
  const lines = new Map<string, PlannedLine>()
  for (let at = 0; at < size; at++) {
    const { brand, product } = random.weighted(shelf, (offer) => demand(offer, progress))
    const variant = random.weighted(product.variants, ({ popularity }) => popularity)
    const quantity = howMany(variant, product, random)
    lines.set(variant.sku, { sku: variant.sku, brand: brand.slug, quantity })
  }
  return [...lines.values()]
}

/** Best sellers sell more than in proportion: that is what makes them best sellers. */
const demand = ({ product, trend }: Offer, progress: number) =>
  product.popularity ** 1.35 * Math.max(0.2, 1 + trend * (progress - 0.4))

/** Light and cheap things are bought by the handful. */
function howMany(variant: DemoVariant, product: DemoProduct, random: Random): number {
  const handy = variant.grams < 300 && product.popularity >= 7
  const weights = handy ? [60, 24, 9, 4, 2, 1] : [84, 12, 3, 1, 0, 0]
  return random.weighted([1, 2, 3, 4, 5, 6], (quantity) => weights[quantity - 1]!)
}
