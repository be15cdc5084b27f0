import { randomUUID } from 'node:crypto'
import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { clock, retryOnContention, SYSTEM } from '#foundation'
import {
  CancelFulfilment,
  CancelOrder,
  ConfirmDelivery,
  DecideAfterSales,
  EnforceCaseDeadlines,
  orderReference,
  RequestAfterSales,
  ShipFulfilment,
  type PlacedOrder,
} from '#orders'
import { AcceptPayments } from '#orders/actions/accept_payments'
import { CloseEnded } from '#orders/actions/close_ended'
import { ExpireOrders } from '#orders/actions/expire_orders'
import { Dispute, Payment } from '#payments'
import { applyDispute } from '#payments/sync/sync_disputes'
import { takeDirectRefund } from '#payments/sync/take_direct_refund'
import type { Tenant } from '#tenancy'
import { whenMatured } from '#tests/fixtures/commissions_fixture'
import type { Goods } from '#tests/fixtures/goods_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { anOrder, whenIPlace } from '#tests/fixtures/orders_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'
import type { Step } from '#tests/functional/orders/order_steps'

/** A tenant to whose orders anything may happen. */
export interface World {
  tenant: Tenant
  goods: Goods
  orders: PlacedOrder[]
}

/** Lets one thing happen; where it has no place, it is refused, which is as good. */
export async function take(world: World, step: Step): Promise<unknown> {
  const { tenant, goods, orders } = world
  if (step.type === 'place') {
    const [tea, cup] = goods.variants
    const lines = [
      { variant: tea, quantity: step.tea },
      { variant: cup, quantity: step.cup },
    ]
    const shippingByBrand = { [tea.brandId]: 300n }
    const [placed] = await whenIPlace(tenant, anOrder(goods, { lines, shippingByBrand }))
    return placed.ok && orders.push(placed.value)
  }
  if (step.type === 'expire') clock.travel({ minutes: 31 })
  if (step.type === 'pass') clock.travel({ days: step.days })
  return inTenant(tenant, async () => {
    if (step.type === 'expire') return new ExpireOrders().handle()
    if (step.type === 'pass') return letTimeWork(tenant)
    if (orders.length === 0) return
    return happenTo(orders[step.which % orders.length], step)
  })
}

async function letTimeWork(tenant: Tenant) {
  await new ExpireOrders().handle()
  await whenMatured(tenant)
  await new EnforceCaseDeadlines().handle()
  await new CloseEnded().handle()
}

type OrderStep = Exclude<Step, { type: 'place' | 'expire' | 'pass' }>

async function happenTo(order: PlacedOrder, step: OrderStep): Promise<unknown> {
  const { orderId } = order
  const [{ id: fulfilmentId }] = order.fulfilments.slice(step.which % order.fulfilments.length)
  const by = { actor: SYSTEM, reason: null }
  switch (step.type) {
    case 'pay':
      return pay(order)
    case 'cancel':
      return new CancelOrder().handle({ orderId, ...by })
    case 'cancel_parcel':
      return new CancelFulfilment().handle({ fulfilmentId, ...by })
    case 'ship': {
      const parcel = { carrier: 'SF', trackingNumber: randomUUID(), actor: SYSTEM }
      return new ShipFulfilment().handle({ fulfilmentId, ...parcel })
    }
    case 'deliver':
      return new ConfirmDelivery().handle({ fulfilmentId, actor: SYSTEM })
    case 'claim':
      return claim(order, fulfilmentId, step)
    case 'dispute':
      return dispute(orderId, step)
    case 'refund_at_stripe':
      return refundAtStripe(orderId, step)
  }
}

/** Money came: for the first time, again, or too late. */
async function pay({ orderId, totalMinor }: PlacedOrder) {
  const paidAt = clock.now()
  await retryOnContention(() =>
    db.transaction(async (trx) => {
      const payment = await Payment.create(
        {
          ...{ reference: orderReference(orderId), provider: 'outside', state: 'succeeded' },
          ...{ currency: 'USD', amountMinor: totalMinor, feeMinor: 0n, succeededAt: paidAt },
          idempotencyKey: randomUUID(),
        },
        { client: trx }
      )
      await new AcceptPayments().handle([{ orderId, paymentId: payment.id, paidAt }], trx)
    })
  )
}

async function claim(
  { lines }: PlacedOrder,
  fulfilmentId: number,
  { quantity: units, restock, isDecided }: Extract<Step, { type: 'claim' }>
) {
  const line = lines.find((one) => one.fulfilmentId === fulfilmentId)!
  const opened = await new RequestAfterSales().handle({
    ...{ fulfilmentId, kind: 'refund', reason: 'damaged', message: null, actor: SYSTEM },
    lines: [{ orderLineId: line.id, quantity: units }],
    idempotencyKey: randomUUID(),
  })
  if (!opened.ok || !isDecided) return
  const verdict = { type: 'approve' as const, restock, refundShipping: false }
  return new DecideAfterSales().handle({
    ...{ caseId: opened.value.caseId, actor: SYSTEM, note: null, verdict },
  })
}

/** Over all or a part of what was paid; told again, it is as large as it was. */
async function dispute(orderId: number, { status, tenths }: Extract<Step, { type: 'dispute' }>) {
  const payment = await Payment.query().where('reference', orderReference(orderId)).first()
  if (!payment) return
  const told = {
    ...{ id: `dp_${payment.id}`, currency: 'usd', status },
    amount: Number((payment.amountMinor * BigInt(tenths) + 9n) / 10n),
    ...{ reason: 'fraudulent', balance_transactions: [{ fee: 1_500 }], evidence_details: {} },
  } as unknown as Stripe.Dispute
  await retryOnContention(() => db.transaction((trx) => applyDispute(payment.id, told, trx)))
}

/** Of what Stripe would still refund; while the payer's bank has the money, it refunds nothing. */
async function refundAtStripe(
  orderId: number,
  { tenths }: Extract<Step, { type: 'refund_at_stripe' }>
) {
  const payment = await Payment.query().where('reference', orderReference(orderId)).first()
  if (!payment || (await Dispute.findBy('paymentId', payment.id))) return
  const amount = Number((payment.refundableMinor * BigInt(tenths)) / 10n)
  if (amount === 0) return
  const told = { id: `re_${randomUUID()}`, amount, status: 'succeeded', created: 1_760_000_000 }
  await retryOnContention(() =>
    db.transaction((trx) => takeDirectRefund(payment.id, told as Stripe.Refund, trx))
  )
}

/** Every message of the tenant's comes again, whatever came of it the first time. */
export async function whenAllComesAgain(world: World) {
  await db
    .from('outbox_messages')
    .where({ tenant_id: world.tenant.id, state: 'done' })
    .update({ state: 'waiting' })
  await whenJobsAreDone(world.tenant)
}
