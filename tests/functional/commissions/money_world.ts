import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { splitLine, type PerRole } from '#money'
import { FollowDispute } from '#commissions/actions/follow_dispute'
import { fundedDiscounts } from '#commissions/plans/funded_discounts'
import type { User } from '#identity'
import type { Tenant } from '#tenancy'
import {
  aRule,
  givenACase,
  givenADispute,
  givenAPlan,
  givenASale,
  whenApproved,
  whenBooked,
  whenDecided,
  whenDelivered,
  whenMatured,
  whenReversed,
  whenScheduled,
  type Family,
} from '#tests/fixtures/commissions_fixture'
import type { Goods } from '#tests/fixtures/goods_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'
import { type MoneyModel } from '#tests/functional/commissions/money_model'
import { pay } from '#tests/functional/commissions/money_payouts'
import type { SaleStep, Step } from '#tests/functional/commissions/money_steps'

export const WINDOW_DAYS = 7
const DISCOUNT_BP = 800

/** A tenant to which anything may happen, what it should come to, and what was told of it so far. */
export interface World {
  tenant: Tenant
  goods: Goods
  family: Family
  finance: { maker: User; checker: User }
  rates: PerRole<number>
  model: MoneyModel
  deliveries: (() => Promise<unknown>)[]
  lines: { id: number; orderId: number; leftMinor: bigint }[]
  parcels: number[]
  orders: { id: number; totalMinor: bigint; disputeId: number | null; isClosed: boolean }[]
}

/** News is delivered once to three times, at once, and may come again at the very end. */
export async function tell(world: World, times: number, deliver: () => Promise<unknown>) {
  world.deliveries.push(deliver)
  await Promise.all(Array.from({ length: times }, deliver))
}

/** Lets one thing happen, to the database and to the model. */
export async function take(world: World, step: Step): Promise<unknown> {
  const { tenant, parcels, lines, model } = world
  switch (step.type) {
    case 'sale':
      return sell(world, step)
    case 'deliver': {
      if (parcels.length === 0) return
      const parcel = parcels[step.which % parcels.length]
      await whenDelivered(tenant, parcel)
      model.delivered(parcel, secondsNow() + WINDOW_DAYS * 86_400_000)
      return tell(world, step.times, () => whenScheduled(tenant, parcel))
    }
    case 'refund': {
      if (lines.length === 0) return
      const line = lines[step.which % lines.length]
      return refund(world, line, (line.leftMinor * BigInt(step.part)) / 10n, step.times)
    }
    case 'pass':
      clock.travel({ days: step.days })
      model.passed(secondsNow())
      await Promise.all([whenMatured(tenant, 2), whenMatured(tenant, 2)])
      return whenMatured(tenant)
    case 'pay':
      return pay(world, step)
    case 'dispute':
      return dispute(world, step)
    case 'decide':
      return decide(world, step)
    case 'plan':
      world.rates = step.rates
      return givenAPlan(tenant, { rules: [aRule(step.rates)], effectiveFrom: clock.now() })
  }
}

/** The database keeps whole seconds. */
function secondsNow(): number {
  return clock.now().startOf('second').toMillis()
}

async function sell(world: World, sale: SaleStep) {
  const { tenant, goods, family } = world
  const shippingMinor = BigInt(sale.shipping)
  const wanted = sale.lines.map((line) => {
    const gross = BigInt(line.priceMinor * line.quantity)
    return {
      variant: goods.variants[line.which],
      quantity: line.quantity,
      unitPriceMinor: BigInt(line.priceMinor),
      platformDiscountMinor: (gross * BigInt(line.discountPart)) / 10n,
      storeDiscountMinor: (gross * BigInt(line.storeDiscountPart)) / 10n,
    }
  })
  const order = await givenASale(tenant, goods, {
    promoterId: sale.isShared ? family.promoter.id : undefined,
    shippingByBrand: { [goods.variants[0].brandId]: shippingMinor },
    lines: wanted,
  })
  const rows = await db.from('order_lines').where('order_id', order.orderId).orderBy('position')
  const parcels = await db.from('fulfilments').where('order_id', order.orderId).orderBy('id')
  const exists = { owner: true, upline1: true, upline2: true, promoter: sale.isShared }
  world.model.sold({
    orderId: order.orderId,
    parcels: parcels.map((row) => ({
      id: Number(row.id),
      brandId: Number(row.brand_id),
      feeMinor: BigInt(row.shipping_minor),
    })),
    lines: rows.map((row, index) => {
      const { variant, ...line } = wanted[index]
      const grossMinor = line.unitPriceMinor * BigInt(line.quantity)
      const given = {
        platformMinor: line.platformDiscountMinor,
        storeMinor: line.storeDiscountMinor,
      }
      const funded = fundedDiscounts(given, grossMinor, DISCOUNT_BP)
      const split = splitLine({
        ...{ ...variant, ...line, base: 'gross', rates: world.rates, exists },
        platformFundedDiscountMinor: funded.platformMinor,
        storeFundedDiscountMinor: funded.storeMinor,
      })
      const earners = {
        owner: `store:${family.owner.id}`,
        upline1: `store:${family.upline1.id}`,
        upline2: `store:${family.upline2.id}`,
        ...(sale.isShared && { promoter: `promoter:${family.promoter.id}` }),
      }
      const facts = { id: Number(row.id), parcelId: Number(row.fulfilment_id) }
      return { ...facts, brandId: variant.brandId, split, earners }
    }),
  })
  world.parcels.push(...parcels.map(({ id }) => Number(id)))
  for (const [index, { id }] of rows.entries()) {
    const leftMinor = wanted[index].unitPriceMinor * BigInt(wanted[index].quantity)
    world.lines.push({ id: Number(id), orderId: order.orderId, leftMinor })
  }
  const { orderId: id, totalMinor } = order
  world.orders.push({ id, totalMinor, disputeId: null, isClosed: false })
  return tell(world, sale.times, () => whenBooked(tenant, order.orderId))
}

/** A refund of a part of a line's gross, decided and told so many times. */
export async function refund(
  world: World,
  line: World['lines'][number],
  grossMinor: bigint,
  times: number
) {
  const { tenant, model } = world
  const caseId = await givenACase(tenant, { orderLineId: line.id, grossMinor })
  await whenApproved(tenant, caseId)
  line.leftMinor -= grossMinor
  model.refunded(line.id, grossMinor)
  return tell(world, times, () => whenReversed(tenant, caseId))
}

async function dispute(world: World, { which, times }: { which: number; times: number }) {
  const undisputed = world.orders.filter(({ disputeId }) => disputeId === null)
  if (undisputed.length === 0) return
  const order = undisputed[which % undisputed.length]
  if (order.totalMinor === 0n) return
  order.disputeId = await givenADispute(world.tenant, order.id, order.totalMinor)
  world.model.disputed(order.id)
  return follow(world, order.disputeId, times)
}

async function decide(world: World, step: { which: number; isWon: boolean; times: number }) {
  const open = world.orders.filter(({ disputeId, isClosed }) => disputeId !== null && !isClosed)
  if (open.length === 0) return
  const order = open[step.which % open.length]
  order.isClosed = true
  await whenDecided(world.tenant, order.disputeId!, step.isWon ? 'won' : 'lost')
  if (step.isWon) world.model.won(order.id)
  else {
    world.model.lost(order.id)
    for (const line of world.lines) if (line.orderId === order.id) line.leftMinor = 0n
  }
  return follow(world, order.disputeId!, step.times)
}

function follow({ tenant, ...world }: World, disputeId: number, times: number) {
  return tell({ tenant, ...world }, times, () =>
    inTenant(tenant, () => db.transaction((trx) => new FollowDispute().handle(disputeId, trx)))
  )
}
