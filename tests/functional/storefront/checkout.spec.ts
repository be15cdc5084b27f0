import { test } from '@japa/runner'
import { tenantTable } from '#foundation'
import { Order } from '#orders'
import { Payment } from '#payments'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { stockOf } from '#tests/fixtures/orders_fixture'
import {
  anotherShopper,
  cartOf,
  DELIVERY,
  givenAShop,
  propsOf,
  whenICheckOut,
  whenIAdd,
  whenOnlySoManyAreLeft,
  whenVariantChanges,
  type Shop,
} from '#tests/fixtures/shop_fixture'
import { eventuallyAfterJobs, givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const ordersOf = ({ tenant }: Shop) =>
  inTenant(tenant, () => Order.query().orderBy('id').preload('lines'))
const statesOf = async (shop: Shop) => (await ordersOf(shop)).map(({ state }) => state)
const orderPage = ({ number, accessCode }: Order) => `/orders/${number}?code=${accessCode}`

/** A cart with one of each variant. */
async function givenAFilledCart(wishes: Parameters<typeof givenAShop>[0] = {}): Promise<Shop> {
  const shop = await givenAShop(wishes)
  for (const { id } of shop.variants) await whenIAdd(shop.shopper, { variantId: id })
  return shop
}

test.group('A checkout', () => {
  test('leads to Stripe, and the order is paid when the webhook says so', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const shop = await givenAFilledCart({ brands: 2, shippingFeeMinor: 500n })
    const answer = await whenICheckOut(shop.shopper, { note: '请轻放 <b>', phone: '' })
    assert.equal(answer.status, 303)
    assert.isTrue(answer.location!.startsWith(stripe.simulator.url))

    const [order] = await ordersOf(shop)
    assert.equal(order.totalMinor, 3_000n)
    assert.equal(order.note, '请轻放 <b>')
    assert.equal(order.shippingAddress!.region, 'CA')
    const waiting = await propsOf(shop.shopper, `${orderPage(order)}&returned=1`)
    assert.equal(waiting.order.state, 'awaiting_payment', 'coming back proves nothing')
    assert.isNotEmpty((await cartOf(shop.shopper)).held)

    await stripe.pay(answer.location!)
    await eventuallyAfterJobs('the order is paid', async () => (await statesOf(shop))[0] === 'paid')
    await whenJobsAreDone(shop.tenant)
    assert.deepEqual((await cartOf(shop.shopper)).held, {}, 'what was bought has left the cart')
    assert.equal((await propsOf(shop.shopper, orderPage(order))).order.state, 'paid')
  })

  test('pressed twice at once for the last unit is one order and one payment', async ({
    assert,
    cleanup,
  }) => {
    await givenStripe({ cleanup })
    const shop = await givenAFilledCart({ stock: 1 })
    const { cart, formKey } = await propsOf(shop.shopper, '/checkout')
    const press = () => shop.shopper.post('/checkout', { ...DELIVERY, quote: cart.quote, formKey })
    const answers = await Promise.all([press(), press(), press()])

    assert.lengthOf(await ordersOf(shop), 1)
    assert.lengthOf(await inTenant(shop.tenant, () => Payment.all()), 1)
    assert.lengthOf([...new Set(answers.map(({ location }) => location))], 1)
    assert.equal(await stockOf(shop.tenant, shop.variants[0].id), '0/1/0')
  })

  test('asks again where a price or a fee has changed, and takes none from the browser', async ({
    assert,
    cleanup,
  }) => {
    await givenStripe({ cleanup })
    const shop = await givenAFilledCart()
    const { cart, formKey } = await propsOf(shop.shopper, '/checkout')
    await whenVariantChanges(shop, shop.variants[0].id, { retail_price_minor: 1_200 })
    const form = { ...DELIVERY, quote: cart.quote, formKey, total: '1', unitPriceMinor: 1 }
    const { location } = await shop.shopper.post('/checkout', form)
    assert.match(String(location), /^\/checkout\?country=US/)
    assert.deepEqual(await statesOf(shop), [])

    const again = await propsOf(shop.shopper, String(location))
    assert.include(again.flash.error, 'price has changed')
    assert.equal(again.cart.total.minor, '1200')
    await whenICheckOut(shop.shopper)
    assert.equal((await ordersOf(shop))[0].totalMinor, 1_200n)
  })

  test('says so where something was sold meanwhile', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const shop = await givenAFilledCart({ brands: 2 })
    const { cart, formKey } = await propsOf(shop.shopper, '/checkout')
    await whenOnlySoManyAreLeft(shop, shop.variants[1].id, 0)
    const form = { ...DELIVERY, quote: cart.quote, formKey }
    assert.match(
      String((await shop.shopper.post('/checkout', form)).location),
      /^\/checkout\?country=US/
    )

    const again = await propsOf(shop.shopper, '/checkout')
    assert.deepEqual(await statesOf(shop), [])
    assert.isFalse(again.cart.isReady)
    assert.equal(again.cart.brands[1].lines[0].problem, 'sold_out')
    await shop.shopper.post('/cart/fit', { from: 'checkout' })
    await whenICheckOut(shop.shopper)
    assert.deepEqual(await statesOf(shop), ['awaiting_payment'])
  })

  test('left and begun anew replaces the unpaid order, which held the last piece', async ({
    assert,
    cleanup,
  }) => {
    await givenStripe({ cleanup })
    const shop = await givenAFilledCart({ stock: 1 })
    await whenICheckOut(shop.shopper)
    assert.equal(await stockOf(shop.tenant, shop.variants[0].id), '0/1/0')
    assert.isTrue((await cartOf(shop.shopper)).isReady, 'it is held for this very customer')

    const rival = anotherShopper(shop)
    assert.equal((await whenIAdd(rival, { variantId: shop.variants[0].id })).status, 409)

    const { known } = await propsOf(shop.shopper, '/checkout')
    assert.equal(known.line1, DELIVERY.line1, 'nothing has to be written twice')
    await whenICheckOut(shop.shopper, { line1: '2 Main Street' })
    assert.deepEqual(await statesOf(shop), ['cancelled', 'awaiting_payment'])
    assert.equal(await stockOf(shop.tenant, shop.variants[0].id), '0/1/0')
  })

  test('keeps the order where Stripe cannot be reached', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    await stripe.simulator.close()
    const shop = await givenAFilledCart()
    const { location } = await whenICheckOut(shop.shopper)
    const [order] = await ordersOf(shop)
    assert.equal(location, orderPage(order))
    const page = await propsOf(shop.shopper, location!)
    assert.include(page.flash.error, 'payment page cannot be reached')
    assert.isTrue(page.order.isPayable)
  }).timeout(60_000)

  for (const [field, wrong] of [
    ['email', 'not an email'],
    ['recipient', ''],
    ['country', 'XX'],
    ['region', 'ZZ'],
    ['postalCode', '9460'],
    ['note', 'x'.repeat(501)],
    ['quote', 'short'],
  ]) {
    test(`refuses ${field} “${wrong.slice(0, 12)}” in the reader’s language`, async ({
      assert,
    }) => {
      const shop = await givenAFilledCart()
      await shop.shopper.get('/?lang=zh')
      await whenICheckOut(shop.shopper, { [field]: wrong })
      assert.deepEqual(await statesOf(shop), [])
      const { errors } = await propsOf(shop.shopper, '/checkout')
      assert.include(Object.keys(errors), field)
      assert.match(errors[field], /[\u4e00-\u9fff]/)
    })
  }

  test('asks a Chinese address for its 省、市、区 and a phone', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const tenant = await givenATenant({ currency: 'CNY', locale: 'zh' })
    const shop = await givenAFilledCart({ tenant })
    await whenICheckOut(shop.shopper, {
      country: 'CN',
      region: '浙江省',
      city: '杭州市',
      postalCode: '',
    })
    const { errors } = await propsOf(shop.shopper, '/checkout')
    assert.deepEqual(Object.keys(errors).sort(), ['district', 'phone'])

    const whole = {
      country: 'CN',
      region: '浙江省',
      city: '杭州市',
      district: '西湖区',
      phone: '13800138000',
      postalCode: '',
    }
    await whenICheckOut(shop.shopper, whole)
    const [order] = await ordersOf(shop)
    assert.include(order.shippingAddress!, { district: '西湖区', country: 'CN', postalCode: null })
  })

  test('of an empty cart leads back to it', async ({ assert }) => {
    const { shopper } = await givenAShop()
    assert.equal((await shopper.get('/checkout')).location, '/cart')
    const form = { ...DELIVERY, quote: 'x'.repeat(32), formKey: 'x'.repeat(24) }
    assert.equal((await shopper.post('/checkout', form)).location, '/cart')
  })

  test('makes a guest a customer with that email, once', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const shop = await givenAFilledCart()
    await whenICheckOut(shop.shopper)
    await whenICheckOut(shop.shopper, { email: DELIVERY.email.toUpperCase() })
    const customers = await inTenant(shop.tenant, () => tenantTable('customers').select('email'))
    assert.deepEqual(
      customers.map(({ email }) => email),
      [DELIVERY.email]
    )
  })
})
