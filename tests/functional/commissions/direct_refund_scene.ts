import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { drainOutbox, SYSTEM } from '#foundation'
import { FollowDispute } from '#commissions/actions/follow_dispute'
import { platform, VerifyLedger } from '#ledger'
import { CancelOrder, orderReference, RepeatRefund } from '#orders'
import { Payment, Refund } from '#payments'
import { applyRefund } from '#payments/sync/apply_refund'
import { takeDirectRefund } from '#payments/sync/take_direct_refund'
import { ledgerChecks } from '#start/ledger_checks'
import {
  givenACase,
  givenADispute,
  givenAPlan,
  givenASale,
  whenApproved,
  whenBooked,
  whenDecided,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { balances } from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** Two units for 2002, with 100 off at the platform's cost, and 300 for shipping: 2202 were paid. */
export async function aSale() {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const goods = await givenGoods(tenant, { retailPriceMinor: 1_001n })
  const [variant] = goods.variants
  const { orderId, lines } = await givenASale(tenant, goods, {
    lines: [{ variant, quantity: 2, platformDiscountMinor: 100n }],
    shippingByBrand: { [variant.brandId]: 300n },
  })
  await whenBooked(tenant, orderId)
  const { id: paymentId } = await inTenant(tenant, () =>
    Payment.findByOrFail('reference', orderReference(orderId))
  )
  return { tenant, orderId, paymentId, orderLineId: lines[0].id }
}
export type Scene = Awaited<ReturnType<typeof aSale>>

/** What Stripe says of a refund that was made in its dashboard; each time the same. */
function whenItIsTold({ tenant, paymentId }: Scene, amount: number, status = 'succeeded') {
  const told = { id: `re_${paymentId}_${amount}`, amount, status, created: 1_760_000_000 }
  return inTenant(tenant, () =>
    db.transaction(async (trx) => {
      const known = await Refund.query({ client: trx }).where('stripeRefundId', told.id).first()
      if (!known) return takeDirectRefund(paymentId, told as Stripe.Refund, trx)
      const event = status === 'failed' ? 'fail' : 'succeed'
      await applyRefund(known.id, { event, stripeRefundId: told.id, failure: null }, trx)
    })
  )
}

/** All messages, twice: the second time as after a crash. Stripe itself is not there. */
export async function whenAllIsDone({ tenant }: Scene) {
  const own = { tenant_id: tenant.id }
  const unsent = () => db.from('outbox_messages').where({ ...own, job: 'payments.send_refund' })
  await unsent().delete()
  await inTenant(tenant, () => drainOutbox())
  await db
    .from('outbox_messages')
    .where({ ...own, state: 'done' })
    .update({ state: 'waiting' })
  await inTenant(tenant, () => drainOutbox())
}

/** Stripe's answer to the only refund that was ordered here. */
async function whenOursEnds(scene: Scene, event: 'succeed' | 'fail') {
  const { tenant } = scene
  await inTenant(tenant, async () => {
    const [ours] = await Refund.query().where('reference', 'like', 'case:%').orderBy('id', 'desc')
    const facts = { event, stripeRefundId: `re_ours_${ours.id}`, failure: null }
    await db.transaction((trx) => applyRefund(ours.id, facts, trx))
  })
}

/** What may happen, at Stripe and here. */
export const STEPS = {
  'a third is told': (scene: Scene) => whenItIsTold(scene, 734),
  'all is told': (scene: Scene) => whenItIsTold(scene, 2_202),
  'a third is pending': (scene: Scene) => whenItIsTold(scene, 734, 'pending'),
  'a third is refused': (scene: Scene) => whenItIsTold(scene, 734, 'failed'),
  'it is cancelled': ({ tenant, orderId }: Scene) =>
    inTenant(tenant, () => new CancelOrder().handle({ orderId, actor: SYSTEM, reason: null })),
  async 'a case of 734 is granted'({ tenant, orderLineId }: Scene) {
    /* 772 × 1902 / 2002 = 733.4…; 773 comes to 734. */
    await whenApproved(tenant, await givenACase(tenant, { orderLineId, grossMinor: 773n }))
  },
  'ours succeeds': (scene: Scene) => whenOursEnds(scene, 'succeed'),
  'ours fails': (scene: Scene) => whenOursEnds(scene, 'fail'),
  async 'the first case is seen to'({ tenant }: Scene) {
    const [{ id: caseId }] = await db.from('after_sales_cases').where('tenant_id', tenant.id)
    const handed = { caseId: Number(caseId), way: 'outside', note: null, actor: SYSTEM } as const
    await inTenant(tenant, () => new RepeatRefund().handle(handed))
  },
  async 'a third is disputed'({ tenant, orderId }: Scene) {
    const dispute = await givenADispute(tenant, orderId, 734n)
    await inTenant(tenant, () => db.transaction((trx) => new FollowDispute().handle(dispute, trx)))
  },
  async 'all is disputed'({ tenant, orderId }: Scene) {
    const dispute = await givenADispute(tenant, orderId, 2_202n)
    await inTenant(tenant, () => db.transaction((trx) => new FollowDispute().handle(dispute, trx)))
  },
  async 'the bank gives it back'({ tenant }: Scene) {
    const dispute = await db.from('disputes').where('tenant_id', tenant.id).firstOrFail()
    await whenDecided(tenant, Number(dispute.id), 'lost')
  },
  'two thirds are told': (scene: Scene) => whenItIsTold(scene, 1_468),
  /* Before any job has looked at it, as is what follows. */
  async 'the bank gives it back, and the first case is seen to at once'(scene: Scene) {
    await STEPS['the bank gives it back'](scene)
    await STEPS['the first case is seen to'](scene)
  },
  async 'a third is told, and the first case seen to at once'(scene: Scene) {
    await STEPS['a third is told'](scene)
    await STEPS['the first case is seen to'](scene)
  },
}

/** Where the rows and the platform's accounts stand. */
export async function theEnd({ tenant, orderId, paymentId }: Scene) {
  const own = { tenant_id: tenant.id }
  const cases = await db.from('after_sales_cases').where(own).orderBy('id')
  const refunds = await db.from('refunds').where(own).orderBy('id')
  const [line] = await db.from('order_lines').where(own)
  const order = await db.from('orders').where('id', orderId).firstOrFail()
  const payment = await db.from('payments').where('id', paymentId).firstOrFail()
  return {
    cases: cases.map((row) => `${row.reason} ${row.refund_minor} ${row.state}`),
    refunds: refunds.map((row) => `${row.state} ${row.amount_minor}`),
    line: `${line.returned_quantity} back, ${line.refunded_gross_minor} of ${line.gross_minor}`,
    refunded: `${order.refunded_minor} of the order, ${payment.refunded_minor} of the payment`,
    ...(await balances(tenant, [
      ['owed', platform('refund_payable')],
      ['stripe', platform('stripe_clearing')],
      ['revenue', platform('platform_revenue')],
      ['coupons', platform('coupon_expense')],
    ])),
  }
}

/** The checks of the ledger that fail, and jobs that are stuck. */
export async function wrong({ tenant }: Scene) {
  const found: string[] = []
  const onOffence = (check: { name: string }) => found.push(check.name)
  await inTenant(tenant, async () => new VerifyLedger().handle(await ledgerChecks(), { onOffence }))
  const stuck = await db
    .from('outbox_messages')
    .where('tenant_id', tenant.id)
    .whereNotNull('last_error')
  return [...found, ...stuck.map(({ job, last_error: error }) => `${job} ${error}`)]
}

export type End = Awaited<ReturnType<typeof theEnd>>

export interface Life {
  /** Each with all that follows from it. */
  steps: (keyof typeof STEPS)[]
  end: End
}

/** How a sale is whose steps nobody took. */
export const UNTOUCHED = {
  ...{ owed: 0, stripe: 2202, revenue: 552, coupons: 100 },
  ...{ cases: [], refunds: [] },
}

/** Takes the steps of one sale, beside a neighbour's. */
export async function afterAll(steps: Life['steps']) {
  const [scene, neighbour] = [await aSale(), await aSale()]
  for (const step of steps) {
    await STEPS[step](scene)
    await whenAllIsDone(scene)
  }
  return {
    end: await theEnd(scene),
    wrong: await wrong(scene),
    neighbour: await theEnd(neighbour),
  }
}
