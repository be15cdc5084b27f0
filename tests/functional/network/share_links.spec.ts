import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { CreateShareLink, Promoter, resolveAttribution, type ShareLink } from '#network'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { HttpVisitor, visitorOf } from '#tests/fixtures/http_visitor'
import { givenAnOwnerSignedIn, givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenASharedProduct() {
  const tenant = await givenATenant()
  const store = await givenAStore({ tenant })
  const product = await givenAProduct(tenant, { brand: await givenABrand(tenant) })
  const input = { storeId: store.id, productId: product.id }
  const link = await inTenant(tenant, () => new CreateShareLink().handle(input))
  const shop = new HttpVisitor(`${store.slug}.${tenant.slug}.localhost`, { formPage: null })
  return { tenant, store, product, link, shop }
}

const visitsOf = async (link: ShareLink) => {
  const rows = await db.from('share_link_visit_days').where('share_link_id', link.id)
  return rows.map(({ visits }) => visits)
}

test.group('A share link', (group) => {
  group.each.teardown(() => clock.restore())

  test('is made once for a store and product, by its owner', async ({ assert }) => {
    const tenant = await givenATenant()
    const product = await givenAProduct(tenant, { brand: await givenABrand(tenant) })
    const { store, visitor } = await givenAnOwnerSignedIn(tenant)
    const share = async (form: Record<string, unknown> = {}) => {
      const headers = { accept: 'application/json' }
      const answer = await visitor.ask('/my-store/share-links', { method: 'POST', form, headers })
      return { status: answer.status, ...JSON.parse(answer.body) }
    }
    const [ofStore, again, ofProduct] = [
      await share(),
      await share(),
      await share({ productId: product.id }),
    ]
    assert.equal(ofStore.url, again.url)
    assert.notEqual(ofStore.url, ofProduct.url)
    assert.match(
      ofStore.url,
      new RegExp(`//${store.slug}\\.${tenant.slug}\\.localhost.*/l/\\w{8}$`)
    )
    assert.match(ofProduct.qr, /^data:image\/svg\+xml;base64,/)
    assert.equal((await share({ productId: product.id + 1_000_000 })).status, 404)
  })

  test('on the store’s host leads to the product and is remembered', async ({ assert }) => {
    const { product, link, shop } = await givenASharedProduct()
    const answer = await shop.get(`/l/${link.code}`)
    assert.equal(answer.status, 302)
    assert.equal(answer.location, `/products/${product.id}-${product.handle}`)
    assert.isTrue(shop.cookies.has('banyan_ref'))
    const cookie = answer.headers['set-cookie']!.find((line) => line.startsWith('banyan_ref'))!
    assert.match(cookie, /Max-Age=2592000/i)
    assert.notMatch(cookie, /Domain=/i)
  })

  test('on the tenant’s host leads to the store, which remembers it there', async ({ assert }) => {
    const { tenant, store, link, shop } = await givenASharedProduct()
    const visitor = visitorOf(tenant.slug)
    const answer = await visitor.get(`/l/${link.code}`)
    const target = new URL(answer.location!)
    assert.equal(target.hostname, `${store.slug}.${tenant.slug}.localhost`)
    assert.equal(target.searchParams.get('ref'), link.code)
    assert.isFalse(visitor.cookies.has('banyan_ref'))
    await shop.get(`/?ref=${link.code}`)
    assert.isTrue(shop.cookies.has('banyan_ref'))
  })

  test('in the path form is remembered below that store’s path', async ({ assert }) => {
    const { tenant, store, link } = await givenASharedProduct()
    const answer = await visitorOf(tenant.slug).get(`/s/${store.slug}?ref=${link.code}`)
    const cookie = answer.headers['set-cookie']!.find((line) => line.startsWith('banyan_ref'))!
    assert.match(cookie, new RegExp(`Path=/s/${store.slug}(;|$)`, 'i'))
  })

  test('counts a visitor once a day', async ({ assert }) => {
    const { link, shop } = await givenASharedProduct()
    await shop.get(`/l/${link.code}`)
    await shop.get(`/l/${link.code}`)
    assert.deepEqual(await visitsOf(link), [1])
    await new HttpVisitor(shop.host, { formPage: null }).get(`/l/${link.code}`)
    assert.deepEqual(await visitsOf(link), [2])
    clock.travel({ days: 1 })
    await shop.get(`/l/${link.code}`)
    assert.deepEqual(await visitsOf(link), [2, 1])
  })

  test('of another tenant is not found', async ({ assert }) => {
    const { link } = await givenASharedProduct()
    const { shop, tenant } = await givenASharedProduct()
    assert.equal((await shop.get(`/l/${link.code}`)).status, 404)
    assert.equal((await visitorOf(tenant.slug).get(`/l/${link.code}`)).status, 404)
  })
})

test.group('Attribution', () => {
  test('credits the link of this store, with a promoter who may earn', async ({ assert }) => {
    const { tenant, store, link } = await givenASharedProduct()
    const other = await givenAStore({ tenant })
    await inTenant(tenant, async () => {
      const promoter = await Promoter.create({
        storeId: store.id,
        name: 'Lena',
        code: 'LENA2345',
        status: 'active',
      })
      const input = { storeId: store.id, promoterId: promoter.id }
      const lenas = await new CreateShareLink().handle(input)
      const credited = (shareCode: string | null, storeId = store.id) =>
        resolveAttribution({ shareCode, storeId })

      assert.deepEqual(await credited(link.code), {
        shareLinkId: link.id,
        shareCode: link.code,
        storeId: store.id,
        promoterId: null,
        via: 'share_link',
      })
      assert.equal((await credited(lenas.code))?.promoterId, promoter.id)
      await promoter.merge({ status: 'disabled' }).save()
      assert.containsSubset(await credited(lenas.code), { promoterId: null, shareLinkId: lenas.id })
      assert.isNull(await credited(link.code, other.id))
      assert.isNull(await credited('NOSUCH22'))
      assert.isNull(await credited(null))
    })
    const neighbour = await givenATenant()
    const shareCode = link.code
    assert.isNull(
      await inTenant(neighbour, () => resolveAttribution({ shareCode, storeId: store.id }))
    )
  })
})
