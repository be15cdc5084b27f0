import { test } from '@japa/runner'
import { Customer } from '#identity'
import { countQueries } from '#tests/fixtures/query_counter'
import {
  anotherShopper,
  cartOf,
  givenAShop,
  whenIAdd,
  whenOnlySoManyAreLeft,
  whenTheStoreSays,
  whenVariantChanges,
  type CartLineProps,
  type Shop,
} from '#tests/fixtures/shop_fixture'
import { inTenant, PASSWORD } from '#tests/fixtures/tenant_fixture'

async function givenACustomer({ tenant }: Shop): Promise<Customer> {
  const email = `chen-${tenant.slug}@example.com`
  return inTenant(tenant, () =>
    Customer.create({ email, name: 'Chen', locale: 'en', status: 'active', password: PASSWORD })
  )
}

test.group('A cart', () => {
  test('holds several brands and costs what the server says', async ({ assert }) => {
    const { shopper, variants } = await givenAShop({ brands: 2, shippingFeeMinor: 350n })
    const [tea, cup] = variants
    await whenIAdd(shopper, { variantId: tea.id, quantity: 2, unitPrice: '1', price: 1 })
    await whenIAdd(shopper, { variantId: cup.id })

    const cart = await cartOf(shopper)
    assert.deepEqual(cart.held, { [tea.id]: 2, [cup.id]: 1 })
    assert.lengthOf(cart.brands, 2)
    assert.equal(cart.goods.minor, '3000')
    assert.equal(cart.shipping.minor, '700')
    assert.equal(cart.totalMinor, '3700')
    assert.equal(shopper.cookies.get('banyan_cart_count'), '3')
  })

  test('is changed by plain forms, and emptied by none', async ({ assert }) => {
    const { shopper, variants } = await givenAShop()
    const [{ id, productId }] = variants
    const added = await shopper.post('/cart/lines', { productId, options: [] })
    assert.deepEqual([added.status, added.location], [303, '/cart'])

    await shopper.post(`/cart/lines/${id}/quantity`, { quantity: 5 })
    assert.deepEqual((await cartOf(shopper)).held, { [id]: 5 })
    await shopper.post(`/cart/lines/${id}/quantity`, { quantity: 0 })
    assert.deepEqual((await cartOf(shopper)).held, {})
  })

  for (const quantity of [-1, 0, 1_000_000, 1.5, 'two', null, '1e3']) {
    test(`is not tricked by the quantity ${JSON.stringify(quantity)}`, async ({ assert }) => {
      const { shopper, variants } = await givenAShop()
      const { status } = await whenIAdd(shopper, { variantId: variants[0].id, quantity })
      const cart = await cartOf(shopper)
      if (quantity === null) assert.deepEqual(cart.held, { [variants[0].id]: 1 })
      else {
        assert.equal(status, 422)
        assert.deepEqual(cart.held, {})
      }
      await whenIAdd(shopper, { variantId: variants[0].id })
      const before = (await cartOf(shopper)).held
      if (quantity !== 0) {
        await shopper.post(`/cart/lines/${variants[0].id}/quantity`, { quantity })
        assert.deepEqual((await cartOf(shopper)).held, before)
      }
    })
  }

  test('takes no more than there is, and says how many there are', async ({ assert }) => {
    const { shopper, variants } = await givenAShop({ stock: 3 })
    const [{ id }] = variants
    assert.equal((await whenIAdd(shopper, { variantId: id, quantity: 2 })).status, 200)
    const refused = await whenIAdd(shopper, { variantId: id, quantity: 2 })
    assert.deepEqual(refused, {
      status: 409,
      message: 'Only 3 are left, and you have 2 in your cart.',
    })
  })

  test('takes nothing that is hidden, not priced, or of another store or tenant', async ({
    assert,
  }) => {
    const shop = await givenAShop({ variantsOfEach: 1, brands: 2 })
    const stranger = await givenAShop()
    const [hidden, free] = shop.variants
    await whenTheStoreSays(shop, hidden.productId, 'hidden')
    await whenVariantChanges(shop, free.id, { floor_price_minor: 0, retail_price_minor: 0 })

    for (const variantId of [hidden.id, free.id, stranger.variants[0].id, 999_999_999]) {
      assert.equal((await whenIAdd(shop.shopper, { variantId })).status, 409, String(variantId))
    }
    assert.deepEqual((await cartOf(shop.shopper)).held, {})
  })

  test('opens to no one with the token of another store, tenant or customer', async ({
    assert,
  }) => {
    const shop = await givenAShop()
    const inSameTenant = await givenAShop({ tenant: shop.tenant })
    const elsewhere = await givenAShop()
    await whenIAdd(shop.shopper, { variantId: shop.variants[0].id })
    const token = shop.shopper.cookies.get('banyan_cart')!

    for (const { shopper } of [inSameTenant, elsewhere]) {
      shopper.cookies.set('banyan_cart', token)
      assert.deepEqual((await cartOf(shopper)).held, {})
    }
    const customer = await givenACustomer(shop)
    await shop.shopper.signIn(customer.email!)
    assert.isNotEmpty((await cartOf(shop.shopper)).held)

    const thief = anotherShopper(shop)
    thief.cookies.set('banyan_cart', token)
    assert.deepEqual((await cartOf(thief)).held, {}, 'it is a customer’s now')
  })

  test('of a guest is poured into the customer’s own after signing in', async ({ assert }) => {
    const shop = await givenAShop({ brands: 2 })
    const [tea, cup] = shop.variants
    const customer = await givenACustomer(shop)
    const phone = anotherShopper(shop)
    await phone.signIn(customer.email!)
    await whenIAdd(phone, { variantId: tea.id, quantity: 2 })

    await whenIAdd(shop.shopper, { variantId: tea.id, quantity: 3 })
    await whenIAdd(shop.shopper, { variantId: cup.id })
    await shop.shopper.signIn(customer.email!)
    assert.deepEqual((await cartOf(shop.shopper)).held, { [tea.id]: 5, [cup.id]: 1 })
    assert.deepEqual((await cartOf(phone)).held, { [tea.id]: 5, [cup.id]: 1 })
    assert.deepEqual((await cartOf(shop.shopper)).held, { [tea.id]: 5, [cup.id]: 1 }, 'once only')
  })

  test('tells what has changed since, and is cut down to what can be had', async ({ assert }) => {
    const shop = await givenAShop({ brands: 4 })
    const [dearer, short, gone, hidden] = shop.variants
    for (const { id } of shop.variants) await whenIAdd(shop.shopper, { variantId: id, quantity: 4 })
    await whenVariantChanges(shop, dearer.id, { retail_price_minor: 1_250 })
    await whenOnlySoManyAreLeft(shop, short.id, 3)
    await whenOnlySoManyAreLeft(shop, gone.id, 0)
    await whenTheStoreSays(shop, hidden.productId, 'hidden')

    const cart = await cartOf(shop.shopper)
    const told = cart.lines.map(({ problem, formerPrice }: CartLineProps) => [
      problem,
      formerPrice?.minor ?? null,
    ])
    assert.deepEqual(told, [
      [null, '1000'],
      ['too_few', null],
      ['sold_out', null],
      ['not_for_sale', null],
    ])
    assert.isFalse(cart.isReady)
    assert.equal(cart.totalMinor, '9000', 'what cannot be had costs nothing')

    await shop.shopper.post('/cart/fit')
    const fitted = await cartOf(shop.shopper)
    assert.deepEqual(fitted.held, { [dearer.id]: 4, [short.id]: 3 })
    assert.isTrue(fitted.isReady)
    assert.equal(fitted.totalMinor, '8000')
  })

  test('is read with a constant number of queries', async ({ assert }) => {
    const few = await givenAShop()
    const many = await givenAShop({ brands: 5, variantsOfEach: 3 })
    for (const { shopper, variants } of [few, many]) {
      for (const { id } of variants) await whenIAdd(shopper, { variantId: id })
    }
    await cartOf(few.shopper)
    const ofFew = await countQueries(() => cartOf(few.shopper))
    const ofMany = await countQueries(() => cartOf(many.shopper))
    assert.equal(ofMany.queries, ofFew.queries)
  })
})
