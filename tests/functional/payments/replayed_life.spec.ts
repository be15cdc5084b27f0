import fc from 'fast-check'
import { test } from '@japa/runner'
import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { clock, tenantTable, toDatabaseTime } from '#foundation'
import { orderReference } from '#orders'
import { stripe as sdk } from '#payments'
import { FindLostDisputes } from '#payments/actions/find_lost_disputes'
import { ReceiveStripeEvent } from '#payments/actions/receive_stripe_event'
import { ReconcilePayments } from '#payments/actions/reconcile_payments'
import { partOf } from '#payments/webhooks/event_subject'
import type { Tenant } from '#tenancy'
import { givenAnOrderedCart, givenThePaymentPage } from '#tests/fixtures/checkout_fixture'
import { givenAPlan } from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { storedAndSummed } from '#tests/fixtures/ledger_fixture'
import { whenIRefund } from '#tests/fixtures/payments_fixture'
import { givenStripe, type TestStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const ORDERS = 200

const tell = (event: Stripe.Event) => new ReceiveStripeEvent().handle(event)

/** Paid, refunded in part twice, disputed, won: told as it happens. Returns all that was told. */
async function givenALife(stripe: TestStripe, tenant: Tenant): Promise<Stripe.Event[]> {
  await givenAPlan(tenant)
  const goods = await givenGoods(tenant, { stock: 5, retailPriceMinor: 9_001n })
  const { orderId } = await givenAnOrderedCart(tenant, goods)
  const reference = orderReference(orderId)
  const told = new Set<string>()
  const listen = async () => {
    const { data: events } = await sdk().events.list({ limit: 100 })
    for (const event of events.reverse()) {
      if (told.has(event.id)) continue
      told.add(event.id)
      await tell(event)
    }
    await whenJobsAreDone(tenant)
    return events
  }
  await stripe.pay(await givenThePaymentPage(tenant, orderId))
  await listen()
  for (const amountMinor of [1_234n, 777n]) {
    await whenIRefund(tenant, reference, amountMinor)
    await whenJobsAreDone(tenant)
    await listen()
  }
  const { payment_intent_id: intent } = await payment(tenant)
  const { id: dispute } = await stripe.control('/disputes', { payment_intent: intent })
  await listen()
  await stripe.control(`/disputes/${dispute}/close`, { outcome: 'won' })
  return (await listen()).filter(({ type }) => partOf(type) !== null)
}

const payment = (tenant: Tenant) =>
  inTenant(tenant, () => tenantTable('payments').where('provider', 'stripe').firstOrFail())

/** As it was when the customer had just been sent to Stripe, and both refunds were just ordered. */
async function whenNothingWasToldYet(tenant: Tenant) {
  clock.restore()
  const own = { tenant_id: tenant.id }
  const unknown = { payment_intent_id: null, charge_id: null, fee_minor: null, succeeded_at: null }
  const now = toDatabaseTime(clock.now())
  const open = { state: 'open', synced_at: now, ...unknown }
  await db.from('payments').where(own).update(open)
  const pending = { state: 'pending', succeeded_at: null, updated_at: now }
  await db.from('refunds').where(own).update(pending)
  await db.from('order_holds').where(own).delete()
  await db.from('disputes').where(own).delete()
  await db.from('stripe_events').where(own).orWhereNull('tenant_id').delete()
  await db.from('outbox_messages').where(own).delete()
}

/** Everything that the events are about, and everything that came of them. */
async function theEnd(tenant: Tenant) {
  const rows = (table: string, columns: string[]) =>
    db.from(table).where('tenant_id', tenant.id).orderBy('id').select(columns)
  const messages = await rows('outbox_messages', ['job'])
  const consequences = messages
    .map(({ job }) => job as string)
    .filter((job) => !job.startsWith('payments.'))
  const { stored } = await storedAndSummed(tenant)
  return {
    payments: await rows('payments', ['state', 'fee_minor', 'refunded_minor', 'charge_id']),
    refunds: await rows('refunds', ['state', 'amount_minor', 'stripe_refund_id']),
    disputes: await rows('disputes', ['state', 'amount_minor', 'fee_minor', 'stripe_dispute_id']),
    orders: await rows('orders', ['state', 'refunded_minor']),
    stock: await rows('stock_levels', ['available_quantity', 'reserved_quantity', 'sold_quantity']),
    consequences: consequences.sort(),
    stored,
  }
}

/** Asks Stripe for all that is unfinished here, as the recurring tasks do minutes later. */
async function whenStripeIsAsked(tenant: Tenant) {
  clock.travel({ minutes: 6 })
  for (let round = 0; round < 2; round++) {
    await inTenant(tenant, () => new ReconcilePayments().handle())
    await new FindLostDisputes().handle()
    await whenJobsAreDone(tenant)
    clock.travel({ minutes: 6 })
  }
}

test.group('A life told by Stripe', (group) => {
  group.each.teardown(() => clock.restore())

  test('ends the same in two hundred orders, told twice, and told with gaps', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup, webhookUrl: null })
    const tenant = await givenATenant()
    const life = await givenALife(stripe, tenant)
    assert.isAtLeast(life.length, 6)
    await whenNothingWasToldYet(tenant)
    for (const event of life) await tell(event)
    await whenJobsAreDone(tenant)
    await whenStripeIsAsked(tenant)
    const end = await theEnd(tenant)
    assert.deepInclude(end.payments[0], { state: 'succeeded' })
    assert.deepEqual(
      end.refunds.map(({ state }) => state),
      ['succeeded', 'succeeded']
    )
    assert.deepEqual(
      end.disputes.map(({ state }) => state),
      ['won']
    )

    const anyTelling = fc.record({
      events: fc.array(fc.nat({ max: life.length - 1 }), { maxLength: 2 * life.length }),
      works: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(anyTelling, async ({ events, works }) => {
        await whenNothingWasToldYet(tenant)
        for (const [index, which] of events.entries()) {
          await tell(life[which])
          if (works[index % works.length]) await whenJobsAreDone(tenant)
        }
        await whenJobsAreDone(tenant)
        await whenStripeIsAsked(tenant)
        assert.deepEqual(await theEnd(tenant), end)
      }),
      { numRuns: ORDERS, endOnFailure: true }
    )
  }).timeout(180_000)
})
