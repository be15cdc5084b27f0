import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { CreateShareLink } from '#network'
import { Order } from '#orders'
import {
  anotherShopper,
  givenAShop,
  whenIAdd,
  whenICheckOut,
  type Shop,
} from '#tests/fixtures/shop_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'

const givenALink = ({ tenant, store }: Shop) =>
  inTenant(tenant, () =>
    db.transaction((trx) => new CreateShareLink().handle({ storeId: store.id }, trx))
  )

const whenIShare = async (shop: Shop, productId: unknown) => {
  const answer = await shop.shopper.post('/share-links', { productId })
  return answer.status === 200 ? (JSON.parse(answer.body).url as string) : answer.status
}

const attributionsOf = ({ tenant }: Shop) =>
  inTenant(tenant, async () => (await Order.query().orderBy('id')).map((one) => one.attribution))

test.group('A shared link', () => {
  test('is made once for a product, and leads to it', async ({ assert }) => {
    const shop = await givenAShop()
    const [{ productId }] = shop.variants
    const url = await whenIShare(shop, productId)
    assert.equal(await whenIShare(shop, productId), url)
    const { pathname, search, hostname } = new URL(String(url))
    assert.equal(hostname, `${shop.store.slug}.${shop.tenant.slug}.localhost`)
    assert.equal((await anotherShopper(shop).get(pathname + search)).status, 200)
  })

  test('is not made for what the store does not show', async ({ assert }) => {
    const shop = await givenAShop()
    const stranger = await givenAShop()
    assert.equal(await whenIShare(shop, stranger.variants[0].productId), 404)
    assert.equal(await whenIShare(shop, -1), 302, 'sent back with what is wrong')
  })

  test('is remembered until the purchase, and frozen on it', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const shop = await givenAShop()
    const { code, id } = await givenALink(shop)
    const page = await shop.shopper.get(`/products/${shop.variants[0].productId}?ref=${code}`)
    assert.isUndefined(page.headers.etag, 'a page that sets a cookie is nobody else’s')
    await whenIAdd(shop.shopper, { variantId: shop.variants[0].id })
    await whenICheckOut(shop.shopper)
    const [attribution] = await attributionsOf(shop)
    assert.include(attribution, {
      shareLinkId: id,
      shareCode: code,
      via: 'share_link',
      promoterId: null,
    })

    const visits = await inTenant(shop.tenant, () =>
      tenantTable('share_link_visit_days').sum('visits as n').first()
    )
    assert.equal(Number(visits.n), 1)
  })

  test('of another store, or made up, earns nothing here', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const shop = await givenAShop()
    const rival = await givenAShop({ tenant: shop.tenant })
    const { code } = await givenALink(rival)
    for (const ref of [code, 'ZZZZ9999', '<script>']) {
      assert.equal((await shop.shopper.get(`/?ref=${encodeURIComponent(ref)}`)).status, 200)
    }
    await shop.shopper.get(`/?ref=${code}`)
    await whenIAdd(shop.shopper, { variantId: shop.variants[0].id })
    await whenICheckOut(shop.shopper)
    assert.deepEqual(await attributionsOf(shop), [null])
  })
})

test.group('A form of another site', () => {
  const FOREIGN: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]
  const OWN: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, {}]

  test('changes nothing', async ({ assert }) => {
    const shop = await givenAShop()
    const add = (headers: Record<string, string>) =>
      shop.shopper.ask('/cart/lines', {
        method: 'POST',
        form: { variantId: shop.variants[0].id },
        headers,
      })
    for (const headers of FOREIGN) {
      assert.equal((await add(headers)).status, 403, JSON.stringify(headers))
    }
    assert.isFalse(shop.shopper.cookies.has('banyan_cart'))
    const origin = `http://${shop.shopper.host}:${process.env.PORT}`
    for (const headers of [...OWN, { origin }]) {
      assert.equal((await add(headers)).status, 303, JSON.stringify(headers))
    }
  })
})
