import fc from 'fast-check'
import { clock } from '#foundation'
import type { Tenant } from '#tenancy'
import type { Goods } from '#tests/fixtures/goods_fixture'
import {
  aRule,
  givenACase,
  givenAPlan,
  givenASale,
  whenApproved,
  whenBooked,
  whenDelivered,
  whenMatured,
  whenReversed,
  whenScheduled,
  type Family,
} from '#tests/fixtures/commissions_fixture'
import { whenEveryoneIsPaid } from '#tests/functional/commissions/money_model'

/** A tenant to which anything may happen, and what was told of it so far. */
export interface World {
  tenant: Tenant
  goods: Goods
  family: Family
  deliveries: (() => Promise<unknown>)[]
  lines: { id: number; grossMinor: bigint; leftMinor: bigint }[]
  parcels: number[]
}

/** News is delivered once to three times, at once, and may come again at the very end. */
async function tell(world: World, times: number, deliver: () => Promise<unknown>) {
  world.deliveries.push(deliver)
  await Promise.all(Array.from({ length: times }, deliver))
}

const bp = fc.integer({ min: 0, max: 500 })
const times = fc.integer({ min: 1, max: 3 })
export const anyRates = fc.record({ owner: bp, upline1: bp, upline2: bp, promoter: bp })

const anyLine = fc.record({
  which: fc.nat({ max: 3 }),
  quantity: fc.integer({ min: 1, max: 7 }),
  priceMinor: fc.integer({ min: 1, max: 9_999 }),
  discountPart: fc.integer({ min: 0, max: 4 }),
  storeDiscountPart: fc.integer({ min: 0, max: 4 }),
})

const anySale = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 3 }),
    shipping: fc.nat({ max: 900 }),
    isShared: fc.boolean(),
    times,
  })
  .map((sale) => ({ type: 'sale' as const, ...sale }))

export const anyStep = fc.oneof(
  { weight: 3, arbitrary: anySale },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('deliver' as const), which: fc.nat(), times }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('refund' as const),
      which: fc.nat(),
      part: fc.integer({ min: 1, max: 10 }),
      times,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('pass' as const), days: fc.nat({ max: 9 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'pay' as const }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('plan' as const), rates: anyRates }) }
)
export type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never

/** Lets one thing happen. */
export async function take(world: World, step: Step) {
  const { tenant, parcels, lines } = world
  switch (step.type) {
    case 'sale':
      return sell(world, step)
    case 'deliver': {
      if (parcels.length === 0) return
      const parcel = parcels[step.which % parcels.length]
      await whenDelivered(tenant, parcel)
      return tell(world, step.times, () => whenScheduled(tenant, parcel))
    }
    case 'refund': {
      if (lines.length === 0) return
      const line = lines[step.which % lines.length]
      const grossMinor = (line.leftMinor * BigInt(step.part)) / 10n
      return refund(world, line, grossMinor, step.times)
    }
    case 'pass':
      clock.travel({ days: step.days })
      await Promise.all([whenMatured(tenant, 2), whenMatured(tenant, 2)])
      return whenMatured(tenant)
    case 'pay':
      return whenEveryoneIsPaid(tenant)
    case 'plan':
      return givenAPlan(tenant, { rules: [aRule(step.rates)], effectiveFrom: clock.now() })
  }
}

async function sell(world: World, sale: Extract<Step, { type: 'sale' }>) {
  const { tenant, goods, family } = world
  const order = await givenASale(tenant, goods, {
    promoterId: sale.isShared ? family.promoter.id : undefined,
    shippingByBrand: { [goods.variants[0].brandId]: BigInt(sale.shipping) },
    lines: sale.lines.map((line) => {
      const gross = BigInt(line.priceMinor * line.quantity)
      return {
        variant: goods.variants[line.which],
        quantity: line.quantity,
        unitPriceMinor: BigInt(line.priceMinor),
        platformDiscountMinor: (gross * BigInt(line.discountPart)) / 10n,
        storeDiscountMinor: (gross * BigInt(line.storeDiscountPart)) / 10n,
      }
    }),
  })
  world.parcels.push(...order.fulfilments.map(({ id }) => id))
  for (const { id, position } of order.lines) {
    const line = sale.lines[position - 1]
    const grossMinor = BigInt(line.priceMinor * line.quantity)
    world.lines.push({ id, grossMinor, leftMinor: grossMinor })
  }
  return tell(world, sale.times, () => whenBooked(tenant, order.orderId))
}

/** A refund of a part of a line's gross, decided and told so many times. */
export async function refund(
  world: World,
  line: World['lines'][number],
  grossMinor: bigint,
  deliveries: number
) {
  const { tenant } = world
  const caseId = await givenACase(tenant, { orderLineId: line.id, grossMinor })
  await whenApproved(tenant, caseId)
  line.leftMinor -= grossMinor
  return tell(world, deliveries, () => whenReversed(tenant, caseId))
}
