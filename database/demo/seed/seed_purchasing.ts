import type { DateTime } from 'luxon'
import type { Actor } from '#foundation'
import { Brand } from '#catalog'
import { User } from '#identity'
import {
  ApprovePurchaseOrder,
  ConfirmPurchaseOrder,
  CreatePurchaseOrder,
  type PurchaseOrder,
  PurchaseOrderLine,
  ReceivePurchaseOrder,
} from '#purchasing'
import { lastDays } from '#purchasing/demand/demand_days'
import { assessVariants } from '#purchasing/queries/assess_variants'
import { orderableQuantity, VELOCITY_DAYS } from '#purchasing/replenishment'
import type { Seeding } from '#database/demo/seed/seeding'

/** How far an order has come that was drafted so many days before the demo's end. */
const ORDERS = [
  { daysBefore: 40, brand: 0, stage: 'received' },
  { daysBefore: 25, brand: 1, stage: 'received' },
  { daysBefore: 12, brand: 2, stage: 'half_received' },
  { daysBefore: 4, brand: 3, stage: 'confirmed' },
  { daysBefore: 2, brand: 4, stage: 'approved' },
  { daysBefore: 1, brand: 5, stage: 'draft' },
] as const

/** On some days operations follows the suggestion for one brand, and the goods come in. */
export async function buyOnSuggestion({ plan, until }: Seeding, day: DateTime<true>) {
  const daysBefore = Math.floor(until.diff(day).as('days'))
  const planned = ORDERS.find((order) => order.daysBefore === daysBefore)
  const brand = planned && (await Brand.findBy('slug', plan.brands[planned.brand]!.slug))
  if (!brand) return
  const { email } = plan.staff.find(({ role }) => role === 'operations')!
  const { actor } = await User.findByOrFail('email', email)
  const lines = await suggestedLines(brand)
  const created = await new CreatePurchaseOrder().handle({
    brandId: brand.id,
    lines,
    idempotencyKey: `demo-${brand.slug}-${planned.daysBefore}`,
    actor,
  })
  if (!created.ok || planned.stage === 'draft') return
  const purchaseOrderId = created.value.id
  await new ApprovePurchaseOrder().handle({ purchaseOrderId, actor })
  if (planned.stage === 'approved') return
  await confirm(created.value, day)
  if (planned.stage === 'confirmed') return
  await receive(created.value, planned.stage === 'received' ? 1 : 2, actor)
}

/** What is suggested; a case of the best seller where nothing is due. */
async function suggestedLines(brand: Brand) {
  const variants = await assessVariants(lastDays(VELOCITY_DAYS), { brandId: brand.id })
  const buyable = variants.filter(({ isBuyable }) => isBuyable)
  const due = buyable.filter(({ suggestedQuantity }) => suggestedQuantity > 0)
  if (due.length > 0) {
    return due.map(({ variantId, suggestedQuantity: quantity }) => ({ variantId, quantity }))
  }
  const best = buyable.sort((a, b) => b.unitsLast28Days - a.unitsLast28Days).slice(0, 3)
  return best.map((variant) => ({
    variantId: variant.variantId,
    quantity: orderableQuantity(1, variant),
  }))
}

async function confirm({ id: purchaseOrderId, brandId }: PurchaseOrder, day: DateTime<true>) {
  const member = await User.query()
    .whereHas('roles', (roles) => roles.where({ role: 'brand_member', brand_id: brandId }))
    .firstOrFail()
  const lines = await PurchaseOrderLine.query().where({ purchaseOrderId }).orderBy('id')
  await new ConfirmPurchaseOrder().handle({
    purchaseOrderId,
    lines: lines.map((line) => ({ lineId: line.id, quantity: line.orderedQuantity })),
    expectedOn: day.plus({ days: 9 }),
    actor: member.actor,
  })
}

/** Everything, or one part in `parts` of each line. */
async function receive({ id: purchaseOrderId }: PurchaseOrder, parts: number, actor: Actor) {
  const lines = await PurchaseOrderLine.query().where({ purchaseOrderId }).orderBy('id')
  await new ReceivePurchaseOrder().handle({
    purchaseOrderId,
    lines: lines.map((line) => ({
      lineId: line.id,
      quantity: Math.ceil(line.orderedQuantity / parts),
      damagedQuantity: 0,
    })),
    idempotencyKey: `demo-receipt-${purchaseOrderId}`,
    actor,
  })
}
