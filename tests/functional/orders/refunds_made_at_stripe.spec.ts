import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { tenantTable } from '#foundation'
import { Fulfilment, orderReference } from '#orders'
import { Payment, Refund, stripe as sdk } from '#payments'
import type { Tenant } from '#tenancy'
import { givenAClaim, stateOfCase, whenDelivered } from '#tests/fixtures/cases_fixture'
import {
  eventuallyOrderIs,
  givenAnOrderedCart,
  givenThePaymentPage,
} from '#tests/fixtures/checkout_fixture'
import { givenAPlan } from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { mailsTo } from '#tests/fixtures/mailbox'
import { historyOf, stockOf } from '#tests/fixtures/orders_fixture'
import { eventuallyAfterJobs, givenStripe, type TestStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

/** Something for 10.00 that was paid at Stripe, delivered, and claimed to be broken. */
async function aClaimedSale(stripe: TestStripe, locale = 'en') {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const goods = await givenGoods(tenant, { stock: 5 })
  const { orderId } = await givenAnOrderedCart(tenant, goods)
  const email = `chen-${randomUUID()}@example.com`
  const order = () => tenantTable('orders').where('id', orderId)
  await inTenant(tenant, () => order().update({ email, locale }))
  await stripe.pay(await givenThePaymentPage(tenant, orderId))
  await eventuallyOrderIs(tenant, orderId, 'paid')
  const fulfilments = await inTenant(tenant, () =>
    Fulfilment.query().where('orderId', orderId).preload('lines')
  )
  const parcels = { fulfilments, lines: fulfilments.flatMap(({ lines }) => lines) }
  await whenDelivered(tenant, parcels)
  const caseId = await givenAClaim(tenant, parcels, 1)
  await whenJobsAreDone(tenant)
  const variantId = goods.variants[0].id
  const { paymentIntentId, id: paymentId } = await inTenant(tenant, () =>
    Payment.findByOrFail('reference', orderReference(orderId))
  )
  const { number } = await inTenant(tenant, () => order().firstOrFail())
  const intent = paymentIntentId!
  return { tenant, orderId, number, caseId, variantId, email, intent, paymentId }
}

const refundsOf = async (tenant: Tenant) =>
  (await inTenant(tenant, () => Refund.query().orderBy('id'))).map(
    ({ state, amountMinor }) => `${state} ${amountMinor}`
  )

async function whenItIsRefundedThere(
  scene: Awaited<ReturnType<typeof aClaimedSale>>,
  amount: number
) {
  await sdk().refunds.create({ payment_intent: scene.intent, amount })
  const isKnown = async () => (await refundsOf(scene.tenant)).includes(`succeeded ${amount}`)
  await eventuallyAfterJobs('the refund is known', isKnown)
  await whenJobsAreDone(scene.tenant)
}

test.group('Refunds in Stripe’s dashboard', () => {
  for (const [locale, subject] of [
    ['en', '$10.00 for order'],
    ['zh', '已退款'],
  ] as const) {
    test(`end what was claimed, leave the stock alone, and are told in ${locale}`, async ({
      assert,
      cleanup,
    }) => {
      const stripe = await givenStripe({ cleanup })
      await stripe.control('/faults', { kind: 'webhook_duplicate', times: 100 })
      const [scene, neighbour] = [await aClaimedSale(stripe, locale), await aClaimedSale(stripe)]
      const { tenant, orderId, caseId, variantId, email } = scene
      const before = await stockOf(tenant, variantId)
      await whenItIsRefundedThere(scene, 1_000)
      assert.deepEqual(await refundsOf(tenant), ['succeeded 1000'])
      assert.equal(await stateOfCase(tenant, caseId), 'covered')
      assert.equal(await stockOf(tenant, variantId), before)
      const history = await historyOf(tenant, orderId)
      assert.deepEqual(history.slice(-2), ['case.refunded_at_stripe', 'case.covered'])
      const told = (await mailsTo(email)).filter((mail) => mail.subject.includes(subject))
      assert.isNotEmpty(told)
      assert.equal(await stateOfCase(neighbour.tenant, neighbour.caseId), 'requested')
      assert.deepEqual(await refundsOf(neighbour.tenant), [])
    })
  }

  test('show on the order for operations, and for nobody else’s', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const [scene, neighbour] = [await aClaimedSale(stripe), await aClaimedSale(stripe)]
    await whenItIsRefundedThere(scene, 333)
    assert.equal(await stateOfCase(scene.tenant, scene.caseId), 'requested')
    const see = async (tenant: Tenant) => {
      const visitor = visitorOf(tenant.slug)
      await visitor.signIn((await givenAUser(tenant, { role: 'operations' })).email)
      return visitor.get(`/platform/orders/${scene.number}`)
    }
    const shown = JSON.stringify(pageIn(await see(scene.tenant)).props)
    assert.match(shown, /case\.refunded_at_stripe/)
    assert.match(shown, /"isDirect":true/)
    assert.equal((await see(neighbour.tenant)).status, 404)
  })
})
