import { test } from '@japa/runner'
import { tenantTable } from '#foundation'
import { shopperOf, visitorOf } from '#tests/fixtures/http_visitor'
import { countQueries } from '#tests/fixtures/query_counter'
import {
  givenAShop,
  propsOf,
  whenTheStoreSays,
  whenVariantChanges,
} from '#tests/fixtures/shop_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('Public pages of a shop', () => {
  test('are whole without JavaScript, and begin no session', async ({ assert }) => {
    const shop = await givenAShop()
    const home = await shop.shopper.get('/')
    assert.equal(home.status, 200)
    assert.match(home.body, /<article[^>]*>.*Tea p-/s)
    assert.deepEqual([...shop.shopper.cookies.keys()], [])
    assert.equal(home.headers['cache-control'], 'public, no-cache')
    assert.include(String(home.headers.vary), 'Accept-Language')
    assert.equal(home.headers['x-frame-options'], 'DENY')
  })

  test('answer in a few bytes where nothing has changed', async ({ assert }) => {
    const { shopper, variants, ...shop } = await givenAShop()
    const path = `/products/${variants[0].productId}`
    const { etag } = (await shopper.get(path)).headers
    assert.equal((await shopper.get(path, { 'if-none-match': etag! })).status, 304)

    await whenVariantChanges({ ...shop, shopper, variants }, variants[0].id, {
      retail_price_minor: 1_200,
    })
    assert.equal((await shopper.get(path, { 'if-none-match': etag! })).status, 200)
  })

  test('give a shared link its card, whatever the title holds', async ({ assert }) => {
    const { tenant, shopper, variants, store } = await givenAShop()
    const title = '</script><script>alert(1)</script> 龙井 "&" tea'
    await inTenant(tenant, () => tenantTable('products').update({ title }))
    const { body } = await shopper.get(`/products/${variants[0].productId}?ref=NOSUCH22`)

    assert.notInclude(body, '<script>alert(1)')
    assert.include(body, 'property="og:title" content="&lt;/script&gt;')
    assert.match(body, /property="og:url" content="http:\/\/[^"?]+\/products\/\d+-[\w-]+"/)
    assert.include(body, 'property="product:price:amount" content="10.00"')
    assert.include(body, 'property="product:price:currency" content="USD"')
    assert.include(body, `property="og:site_name" content="${store.name}"`)
    const [, json] = body.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)!
    assert.equal(JSON.parse(json).name, title)
    assert.equal(JSON.parse(json).offers.price, '10.00')
  })

  test('tell what is sold out, and never what the platform pays', async ({ assert }) => {
    const { shopper, variants } = await givenAShop({
      stock: 0,
      supplyPriceMinor: 61_234n,
      retailPriceMinor: 71_234n,
    })
    const home = await shopper.get('/')
    const product = await shopper.get(`/products/${variants[0].productId}`)
    assert.match(home.body, /"isSoldOut":true/)
    assert.include(product.body, 'schema.org/OutOfStock')
    for (const { body } of [home, product]) assert.notInclude(body, '61234')
  })

  test('show nothing that the store hides or another tenant has', async ({ assert }) => {
    const shop = await givenAShop()
    const neighbour = await givenAShop()
    const own = `/products/${shop.variants[0].productId}`
    assert.equal((await neighbour.shopper.get(own)).status, 404)

    await whenTheStoreSays(shop, shop.variants[0].productId, 'hidden')
    assert.equal((await shop.shopper.get(own)).status, 404)
    assert.deepEqual((await propsOf(shop.shopper, '/')).products, [])
  })

  test('are there in the path form, too, and only below the tenant', async ({ assert }) => {
    const { tenant, store } = await givenAShop()
    const visitor = visitorOf(tenant.slug)
    const home = await visitor.get(`/s/${store.slug}`)
    assert.equal(home.status, 200)
    assert.match(home.body, new RegExp(`href="/s/${store.slug}/products/\\d+-`))
    const other = await givenATenant()
    assert.equal((await visitorOf(other.slug).get(`/s/${store.slug}`)).status, 404)
    assert.equal((await shopperOf(tenant.slug, store.slug).get(`/s/${store.slug}`)).status, 404)
  })

  test('say so where a store is paused, in the reader’s language', async ({ assert }) => {
    const { tenant, store, shopper, variants } = await givenAShop()
    await inTenant(tenant, () => store.merge({ status: 'paused', pausedBy: 'owner' }).save())
    const home = await shopper.get('/', { 'accept-language': 'zh-CN' })
    assert.equal(home.status, 503)
    assert.include(home.body, '小店休息中')
    assert.include(home.body, 'name="robots" content="noindex"')
    assert.equal((await shopper.get(`/products/${variants[0].productId}`)).status, 503)
    assert.equal((await shopper.get('/cart')).status, 503)
  })

  test('ask the database no more often when there is more to show', async ({ assert }) => {
    const few = await givenAShop()
    const many = await givenAShop({ brands: 6, variantsOfEach: 4 })
    for (const { shopper } of [few, many]) await shopper.get('/')
    const ofFew = await countQueries(() => few.shopper.get('/'))
    const ofMany = await countQueries(() => many.shopper.get('/'))
    assert.isAtMost(ofMany.queries, ofFew.queries)
  })

  test('go on where the last page ended, by a link', async ({ assert }) => {
    const { shopper } = await givenAShop({ brands: 26 })
    const first = await propsOf(shopper, '/')
    const second = await propsOf(shopper, `/?after=${first.next}`)
    assert.lengthOf(first.products, 24)
    assert.lengthOf(second.products, 2)
    assert.isNull(second.next)
    assert.include((await shopper.get('/')).body, `href="/?after=${first.next}"`)
  })

  test('take nonsense in the address for nothing', async ({ assert }) => {
    const { shopper } = await givenAShop()
    for (const nonsense of [
      'after=-1',
      'after=x',
      'q[]=a',
      'category=no-such',
      'q=%F0%9F%8D%B5',
      `q=${'x'.repeat(5_000)}`,
    ]) {
      assert.equal((await shopper.get(`/?${nonsense}`)).status, 200, nonsense)
    }
  })
})
