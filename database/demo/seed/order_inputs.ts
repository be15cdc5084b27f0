import { DateTime } from 'luxon'
import type { PlaceOrderInput } from '#orders'
import { PriceVariants, type PricedVariant } from '#stores'
import type { DemoTenant, PlannedOrder } from '#database/demo/index'
import type { DemoDirectory } from '#database/demo/seed/demo_directory'
import type { Seeding } from '#database/demo/seed/seeding'

/** Planned orders at the prices of their stores; what a store no longer sells is left out. */
export async function orderInputs(
  planned: PlannedOrder[],
  { plan, tenant }: Seeding,
  directory: DemoDirectory
): Promise<{ planned: PlannedOrder; input: PlaceOrderInput }[]> {
  const prices = await pricesByStore(planned, directory)
  return planned.flatMap((order) => {
    const lines = order.lines.flatMap(({ sku, quantity }) => {
      const priced = prices.get(order.store)!.get(directory.variants.get(sku)!.id)
      return priced?.isForSale ? [{ ...priced, quantity }] : []
    })
    if (lines.length < order.lines.length) return []
    const placedAt = DateTime.fromJSDate(order.placedAt, { zone: 'utc' })
    const customer = directory.customers.get(order.customer)!
    const attribution = order.promoter ? directory.attributions.get(order.promoter)! : null
    const input: PlaceOrderInput = {
      storeId: directory.stores.get(order.store)!.id,
      customerId: customer.id,
      source: 'demo',
      currency: tenant.currency,
      lines,
      shippingByBrand: {},
      contact: { name: customer.name, email: customer.email, phone: customer.phone },
      shippingAddress: addressOf(plan, order.customer),
      note: null,
      invoice: order.invoice,
      locale: customer.locale,
      attribution,
      idempotencyKey: order.key,
      placedAt,
      expiresAt: placedAt.plus({ minutes: tenant.reservationMinutes }),
      tracksStock: true,
    }
    return [{ planned: order, input }]
  })
}

/** One query set for each store that sold something. */
async function pricesByStore(planned: PlannedOrder[], { stores, variants }: DemoDirectory) {
  const wanted = new Map<string, Set<number>>()
  for (const { store, lines } of planned) {
    const ids = wanted.get(store) ?? new Set()
    for (const { sku } of lines) ids.add(variants.get(sku)!.id)
    wanted.set(store, ids)
  }
  const prices = new Map<string, Map<number, PricedVariant>>()
  for (const [slug, ids] of wanted) {
    prices.set(slug, await new PriceVariants().handle(stores.get(slug)!, [...ids]))
  }
  return prices
}

function addressOf(plan: DemoTenant, email: string): Record<string, string | null> {
  const { address } = plan.customers.find((customer) => customer.email === email)!
  const { postcode, district, ...rest } = address
  return { ...rest, district: district || null, line2: null, postalCode: postcode }
}
