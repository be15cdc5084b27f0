import { DateTime } from 'luxon'
import { Random } from './random.ts'
import { planCancellation, planReturns, planShipments } from './sales/aftermath.ts'
import { planInvoice } from './sales/invoices.ts'
import type { PlannedOrder } from './sales/planned_order.ts'
import { minuteOfDay, ordersOfDay } from './sales/rhythm.ts'
import { fillBasket, shelvesOf } from './sales/shelf.ts'
import type { DemoCustomer, DemoStore, DemoTenant } from './types.ts'

export type SalesPeriod = {
  tenant: DemoTenant
  /** The first day, as an ISO date in the tenant's zone. */
  from: string
  days: number
  seed: number
  /** Orders of an average day. */
  average?: number
}

const PROMOTED = 0.14
const LOYAL = 0.78
/** So that there are some of every week. */
const ORDERS_PER_INVOICE = 25

/**
 * Plans what customers order in a period and what becomes of it, in order of time. The same period
 * and seed give the same plan on every machine; nothing in it depends on the day it is made.
 */
export function planSales({ tenant, from, days, seed, average = 17 }: SalesPeriod): PlannedOrder[] {
  const random = new Random(`${tenant.slug} sales ${seed}`)
  const shelves = shelvesOf(tenant, `${tenant.slug} ${seed}`)
  const regulars = regularsOf(tenant, random)
  const firstDay = DateTime.fromISO(from, { zone: tenant.timezone })
  if (!firstDay.isValid) throw new RangeError(`Not a day: ${from}`)

  const drafts: Omit<PlannedOrder, 'key' | 'invoice'>[] = []
  for (let index = 0; index < days; index++) {
    const day = firstDay.plus({ days: index })
    const place = { index, of: days, weekday: day.weekday, country: tenant.country }
    for (let left = ordersOfDay(place, average, random); left > 0; left--) {
      const minute = minuteOfDay(tenant.country, random)
      const placedAt = day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toJSDate()
      const store = random.weighted(tenant.stores, ({ strength }) => strength)
      const customer = random.pick(
        random.chance(LOYAL) ? regulars.get(store.slug)! : tenant.customers
      )
      const lines = fillBasket(shelves.get(store.slug)!, index / days, random)
      const cancellation = planCancellation(tenant, random)
      drafts.push({
        store: store.slug,
        customer: customer.email,
        promoter: promoterOf(tenant, customer, random),
        placedAt,
        lines,
        cancellation,
        shipments: cancellation ? [] : planShipments(tenant, lines, random),
        returns: cancellation ? [] : planReturns(tenant, lines, random),
      })
    }
  }
  const invoiceOf = invoicesOf(tenant, new Random(`${tenant.slug} invoices ${seed}`))
  return drafts
    .sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
    .map((draft, at) => ({
      key: `${tenant.slug}-${seed}-${from}-${at + 1}`,
      invoice: at % ORDERS_PER_INVOICE === 0 ? invoiceOf(draft.customer) : null,
      ...draft,
    }))
}

/** By the customer's mail address. */
function invoicesOf({ customers }: DemoTenant, random: Random) {
  const byEmail = new Map(customers.map((customer) => [customer.email, customer]))
  return (email: string) => planInvoice(byEmail.get(email)!, random)
}

/** Everyone has a store where they usually buy; strong stores have more of them, each at least one. */
function regularsOf(tenant: DemoTenant, random: Random): Map<string, DemoCustomer[]> {
  const homes = new Map(tenant.stores.map((store): [string, DemoCustomer[]] => [store.slug, []]))
  tenant.customers.forEach((customer, at) => {
    const store: DemoStore =
      tenant.stores[at] ?? random.weighted(tenant.stores, ({ strength }) => strength)
    homes.get(store.slug)!.push(customer)
  })
  return homes
}

function promoterOf(tenant: DemoTenant, customer: DemoCustomer, random: Random): string | null {
  const promoter = random.pick(tenant.customers.filter(({ promotes }) => promotes))
  return random.chance(PROMOTED) && promoter !== customer ? promoter.email : null
}
