import { test } from '@japa/runner'
import { Currency } from '#money'
import { Order } from '#orders'
import { smallestPayment } from '#payments'
import type { Tenant } from '#tenancy'
import { pageIn } from '#tests/fixtures/inertia_page'
import { stockOf } from '#tests/fixtures/orders_fixture'
import { givenAShop, whenIAdd, whenICheckOut } from '#tests/fixtures/shop_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** Someone with one of something for so much in the cart, free of shipping. */
async function givenACartOf(tenant: Tenant, retailPriceMinor: bigint) {
  const price = { retailPriceMinor, supplyPriceMinor: 0n, shippingFeeMinor: 0n }
  const shop = await givenAShop({ tenant, ...price })
  await whenIAdd(shop.shopper, { variantId: shop.variants[0].id })
  return shop
}

const ordersOf = async (tenant: Tenant) => (await inTenant(tenant, () => Order.all())).length

/** What can be paid at least, in minor units, and how customers read it. */
const SMALLEST = [
  ['USD', 50n, 'en', 'Orders can be paid from $0.50 on.'],
  ['EUR', 50n, 'en', '€0.50'],
  ['GBP', 30n, 'en', '£0.30'],
  ['HKD', 400n, 'en', 'HK$4.00'],
  ['JPY', 50n, 'zh', 'JP¥50'],
  ['CNY', 400n, 'zh', '订单金额满 ¥4.00 才能支付'],
] as const

test.group('An order that is too small to be paid', () => {
  for (const [currency, smallestMinor, locale, text] of SMALLEST) {
    test(`${currency} ${smallestMinor - 1n}: is not placed, and says why`, async ({ assert }) => {
      const tenant = await givenATenant({ currency })
      const { shopper, variants } = await givenACartOf(tenant, smallestMinor - 1n)
      const { location } = await whenICheckOut(shopper)
      const page = await shopper.get(String(location), { 'accept-language': locale })
      assert.include(pageIn(page).props.flash.error, text)
      assert.equal(await ordersOf(tenant), 0)
      assert.equal(await stockOf(tenant, variants[0].id), '10/0/0')
    })

    test(`${currency} ${smallestMinor}: goes to Stripe`, async ({ assert, cleanup }) => {
      const stripe = await givenStripe({ cleanup })
      const [tenant, neighbour] = [await givenATenant({ currency }), await givenATenant()]
      const shop = await givenACartOf(tenant, smallestMinor)
      await givenACartOf(neighbour, 1n)
      const { location } = await whenICheckOut(shop.shopper)
      assert.isTrue(location!.startsWith(stripe.simulator.url))
      assert.deepEqual([await ordersOf(tenant), await ordersOf(neighbour)], [1, 0])
    })
  }

  test('comes to nothing only where nothing is sold: what is free is not for sale', async ({
    assert,
  }) => {
    const free = { retailPriceMinor: 0n, supplyPriceMinor: 0n }
    const { shopper, variants } = await givenAShop(free)
    const answer = await whenIAdd(shopper, { variantId: variants[0].id })
    assert.equal(answer.message, 'This is not for sale at the moment.')
  })

  test('is known in every currency', ({ assert }) => {
    for (const code of Currency.codes) assert.isTrue(smallestPayment(code).minor >= 30n, code)
  })
})
