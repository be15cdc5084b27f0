import { test } from '@japa/runner'
import redis from '@adonisjs/redis/services/main'
import { clock } from '#foundation'
import { claimDueMessages } from '#foundation/outbox/relay'
import { openQueue } from '#foundation/queue/queue'
import { startWorker } from '#foundation/queue/worker'
import { givenAnOrderedCart, givenThePaymentPage, orderOf } from '#tests/fixtures/checkout_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { orderedJobs } from '#tests/fixtures/payments_fixture'
import { eventually, givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

test.group('Redis loses everything', (group) => {
  group.each.teardown(() => clock.restore())

  test('between payment and booking, and the order is booked all the same', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 1 })
    const { orderId } = await givenAnOrderedCart(tenant, goods)
    await stripe.pay(await givenThePaymentPage(tenant, orderId))
    await eventually('the webhook came', async () => {
      return (await orderedJobs(tenant, 'payments.sync')).length > 0
    })

    /* A relay hands all that is due to the queue; the queue is lost before anyone works on it. */
    const queue = openQueue()
    await queue.send(await claimDueMessages())
    assert.isAbove((await queue.counts()).waiting, 0)
    await queue.close()
    /* FLUSHALL, as far as the app is concerned: it uses no other of Redis's databases. */
    await redis.flushdb()

    clock.travel({ minutes: 2 })
    const worker = await startWorker({ recurring: [] })
    cleanup(() => worker.stop())
    assert.equal((await worker.queue.counts()).waiting, 0)
    await eventually('the order is paid', async () => {
      return (await orderOf(tenant, orderId)).state === 'paid'
    })
    assert.lengthOf(await orderedJobs(tenant, 'commissions.book_sale'), 1)
  })
})
