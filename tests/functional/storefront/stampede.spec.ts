import { test } from '@japa/runner'
import redis from '@adonisjs/redis/services/main'
import env from '#start/env'
import { keptOpen } from '#bench/shopper'
import { rush } from '#bench/stampede/rush'
import { clock } from '#foundation'
import { Order } from '#orders'
import { ExpireOrders } from '#orders/actions/expire_orders'
import { stockOf } from '#tests/fixtures/orders_fixture'
import { givenAShop, type Shop } from '#tests/fixtures/shop_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { eventuallyAfterJobs } from '#tests/fixtures/stripe_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'

const BUYERS = 500
const UNITS = 20

function whenAllBuy({ tenant, store }: Shop, wishes: number[][]) {
  const host = `${store.slug}.${tenant.slug}.localhost`
  return rush({ host, port: env.get('PORT'), agent: keptOpen(64), wishes })
}

const paidOrders = (shop: Shop) =>
  inTenant(shop.tenant, async () => (await Order.query().where('state', 'paid')).length)

test.group('A stampede', (group) => {
  group.each.timeout(90_000)
  group.each.teardown(() => clock.restore())

  test('sells every unit once, and tells everybody else, while Redis loses all it has', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const shop = await givenAShop({ stock: UNITS })
    const bystander = await givenAShop({ stock: UNITS })
    const [{ id }] = shop.variants
    const losses = setInterval(() => void redis.flushdb(), 1_000)
    cleanup(() => clearInterval(losses))

    const outcome = await whenAllBuy(
      shop,
      Array.from({ length: BUYERS }, () => [id])
    )
    assert.deepEqual(outcome.unclear, [])
    assert.lengthOf(outcome.sessions, UNITS)
    assert.equal(outcome.refused, BUYERS - UNITS)
    assert.equal(await stockOf(shop.tenant, id), `0/${UNITS}/0`)

    /* Half of them pay; the others walk off, and nothing of theirs stays behind. */
    const payers = outcome.sessions.slice(0, UNITS / 2)
    for (const session of payers) await stripe.pay(session)
    await eventuallyAfterJobs('all are paid', async () => (await paidOrders(shop)) === UNITS / 2)
    clock.travel({ minutes: 31 })
    await inTenant(shop.tenant, () => new ExpireOrders().handle())
    assert.equal(await stockOf(shop.tenant, id), `${UNITS / 2}/0/${UNITS / 2}`)
    assert.equal(await stockOf(bystander.tenant, bystander.variants[0].id), `${UNITS}/0/0`)
  })

  test('for the last units of two brands in one cart ends with one order', async ({
    assert,
    cleanup,
  }) => {
    await givenStripe({ cleanup })
    const shop = await givenAShop({ brands: 2, stock: 1 })
    const [tea, cup] = shop.variants.map(({ id }) => id)
    const wishes = Array.from({ length: 60 }, (_, index) => (index % 2 ? [tea, cup] : [cup, tea]))

    const outcome = await whenAllBuy(shop, wishes)
    assert.deepEqual(outcome.unclear, [])
    assert.lengthOf(outcome.sessions, 1)
    assert.equal(outcome.refused, wishes.length - 1)
    for (const id of [tea, cup]) assert.equal(await stockOf(shop.tenant, id), '0/1/0')
  })
})
