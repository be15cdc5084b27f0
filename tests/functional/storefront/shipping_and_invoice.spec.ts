import { test } from '@japa/runner'
import { Invoice, Order } from '#orders'
import { SetShippingRate } from '#catalog/actions/set_shipping_rate'
import { visitorOf } from '#tests/fixtures/http_visitor'
import {
  DELIVERY,
  givenAShop,
  propsOf,
  whenIAdd,
  whenICheckOut,
  type Shop,
} from '#tests/fixtures/shop_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

function givenARate({ tenant, variants }: Shop, country: string, region: string, feeMinor: bigint) {
  const { brandId } = variants[0]
  return inTenant(tenant, () =>
    new SetShippingRate().handle({ brandId, country, region, feeMinor })
  )
}

/** What is charged for a parcel to there, as the checkout says, in minor units. */
async function feeTo({ shopper }: Shop, country: string, region: string) {
  const to = new URLSearchParams({ country, region })
  const { cart } = await propsOf(shopper, `/checkout?${to}`)
  return cart.shipping.minor as string
}

const orderOf = ({ tenant }: Shop) => inTenant(tenant, () => Order.query().firstOrFail())
const invoiceOf = ({ tenant }: Shop) =>
  inTenant(tenant, async () => {
    const { state, kind, title, taxNumber } = await Invoice.query().firstOrFail()
    return { state, kind, title, taxNumber }
  })

test.group('Shipping by region', () => {
  test('costs what the brand says for the region, the country, or anywhere', async ({ assert }) => {
    const shop = await givenAShop({ shippingFeeMinor: 500n })
    const neighbour = await givenAShop({ shippingFeeMinor: 100n })
    await givenARate(shop, 'CN', '', 800n)
    await givenARate(shop, 'CN', '广东省', 300n)
    for (const { shopper, variants } of [shop, neighbour]) {
      await whenIAdd(shopper, { variantId: variants[0].id })
    }
    assert.equal(await feeTo(shop, 'CN', '广东省'), '300')
    assert.equal(await feeTo(shop, 'CN', '四川省'), '800')
    assert.equal(await feeTo(shop, 'US', 'CA'), '500')
    assert.equal(await feeTo(neighbour, 'CN', '广东省'), '100')
  })

  test('is what the order is charged, and a total for elsewhere is not taken', async ({
    assert,
    cleanup,
  }) => {
    await givenStripe({ cleanup })
    const shop = await givenAShop({ shippingFeeMinor: 500n, retailPriceMinor: 1_000n })
    await givenARate(shop, 'US', 'CA', 700n)
    await whenIAdd(shop.shopper, { variantId: shop.variants[0].id })

    const elsewhere = await propsOf(shop.shopper, '/checkout?country=US&region=NY')
    const refused = await whenICheckOut(shop.shopper, { quote: elsewhere.cart.quote })
    assert.include(String(refused.location), '/checkout?country=US&region=CA')

    const here = await propsOf(shop.shopper, String(refused.location))
    assert.equal(here.cart.total.minor, '1700')
    await whenICheckOut(shop.shopper, { quote: here.cart.quote, formKey: here.formKey })
    assert.equal((await orderOf(shop)).shippingMinor, 700n)
  })

  test('is the brand’s own to say', async ({ assert }) => {
    const shop = await givenAShop({ brands: 2 })
    const [{ brandId }, other] = shop.variants
    const user = await givenAUser(shop.tenant, { role: 'brand_member', brandId })
    const visitor = visitorOf(shop.tenant.slug)
    await visitor.signIn(user.email)
    const say = (id: number, fee = '4.50') =>
      visitor.post('/brand/shipping-rates', { brandId: id, country: 'CN', region: '', fee })
    assert.equal((await say(other.brandId)).status, 404)
    await say(brandId)
    await say(brandId, '5.50')

    const { brands } = await propsOf(visitor, '/brand/shipping-rates')
    assert.lengthOf(brands, 1)
    assert.deepEqual(
      brands[0].rates.map((rate: { fee: { minor: string } }) => rate.fee.minor),
      ['550']
    )
    const csv = await visitor.get('/brand/shipping-rates/export')
    assert.include(csv.body, 'CN,,550,USD')
    const [{ id }] = brands[0].rates
    await visitor.send('DELETE', `/brand/shipping-rates/${id}`)
    assert.isEmpty((await propsOf(visitor, '/brand/shipping-rates')).brands[0].rates)
  })
})

test.group('An invoice', () => {
  test('is asked for in the checkout, and stands on the order', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const shop = await givenAShop()
    await whenIAdd(shop.shopper, { variantId: shop.variants[0].id })
    const wish = { invoice: 'company', invoiceTitle: 'Green Leaf Ltd', taxNumber: '91440300X' }
    const { cart, formKey } = await propsOf(shop.shopper, '/checkout?country=US&region=CA')
    const form = { ...DELIVERY, quote: cart.quote, formKey }

    await shop.shopper.post('/checkout', { ...form, invoice: 'company' })
    assert.isNull(await inTenant(shop.tenant, () => Order.query().first()))
    await shop.shopper.post('/checkout', { ...form, ...wish })
    assert.deepEqual(await invoiceOf(shop), {
      ...{ state: 'requested', kind: 'company', title: 'Green Leaf Ltd', taxNumber: '91440300X' },
    })
  })

  test('of a person names no tax number', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const shop = await givenAShop()
    await whenIAdd(shop.shopper, { variantId: shop.variants[0].id })
    await whenICheckOut(shop.shopper, {
      ...{ invoice: 'personal', invoiceTitle: 'Chen Wei', taxNumber: 'not one' },
    })
    assert.deepEqual(await invoiceOf(shop), {
      ...{ state: 'requested', kind: 'personal', title: 'Chen Wei', taxNumber: null },
    })
  })
})
