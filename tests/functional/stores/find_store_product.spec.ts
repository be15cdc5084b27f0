import { test } from '@japa/runner'
import { FindStoreProduct, productKey, type Store } from '#stores'
import type { Tenant } from '#tenancy'
import { StoreProductOverride } from '#stores/models/store_product_override'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const find = (tenant: Tenant, store: Store, key: string | number, locale = 'en') =>
  inTenant(tenant, () => new FindStoreProduct().handle(store, key, locale))

test.group('A product in a store', () => {
  test('is found by key, id and handle, though two brands use the same handle', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const store = await givenAStore({ tenant })
    const older = await givenAProduct(tenant, { brand: await givenABrand(tenant), handle: 'mug' })
    const newer = await givenAProduct(tenant, { brand: await givenABrand(tenant), handle: 'mug' })
    const handle = `${newer.id}-pack`
    const tricky = await givenAProduct(tenant, { brand: await givenABrand(tenant), handle })

    assert.equal((await find(tenant, store, productKey(newer)))?.id, newer.id)
    assert.equal((await find(tenant, store, newer.id))?.id, newer.id)
    assert.equal((await find(tenant, store, 'mug'))?.id, older.id)
    assert.equal((await find(tenant, store, productKey(tricky)))?.id, tricky.id)
    for (const none of ['no-such', '0', '-1', '99999999999999999999', '', `${newer.id}x`]) {
      assert.isNull(await find(tenant, store, none), none)
    }
  })

  test('speaks the reader’s language, and the owner’s words where there are some', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const [store, other] = [await givenAStore({ tenant }), await givenAStore({ tenant })]
    const brand = await givenABrand(tenant, { name: 'Bright' })
    const product = await givenAProduct(tenant, { brand, title: 'Mug', variants: [{}, {}] })
    await inTenant(tenant, async () => {
      await product.merge({ translations: { zh: { title: '马克杯', description: '手作' } } }).save()
      const words = { ownTitle: 'My mug', ownWords: '<b>Every morning.</b>' }
      await StoreProductOverride.create({ storeId: store.id, productId: product.id, ...words })
    })
    const [own, chinese] = [
      await find(tenant, store, product.id, 'zh'),
      await find(tenant, other, product.id, 'zh'),
    ]
    assert.containsSubset(own, { title: 'My mug', ownWords: '<b>Every morning.</b>' })
    assert.containsSubset(chinese, { title: '马克杯', ownWords: null, brand: { name: 'Bright' } })
    assert.lengthOf(own!.variants, 2)
    assert.isTrue(own!.variants.every(({ title }) => title === 'My mug'))
  })

  test('is not found where it is hidden, or in another tenant', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const [store, theirs] = [
      await givenAStore({ tenant }),
      await givenAStore({ tenant: neighbour }),
    ]
    const product = await givenAProduct(tenant, { brand: await givenABrand(tenant) })
    assert.isNull(await find(neighbour, theirs, product.id))
    assert.isNotNull(await find(tenant, store, product.id))
    await inTenant(tenant, () =>
      StoreProductOverride.create({
        storeId: store.id,
        productId: product.id,
        visibility: 'hidden',
      })
    )
    assert.isNull(await find(tenant, store, product.id))
  })

  test('costs five queries at most', async ({ assert }) => {
    const tenant = await givenATenant()
    const store = await givenAStore({ tenant, assortmentKind: 'selected' })
    const brand = await givenABrand(tenant)
    const product = await givenAProduct(tenant, {
      brand,
      variants: Array.from({ length: 20 }, () => ({})),
    })
    await inTenant(tenant, () =>
      StoreProductOverride.create({ storeId: store.id, productId: product.id, visibility: 'shown' })
    )
    const { result, queries } = await countQueries(() => find(tenant, store, product.id))
    assert.lengthOf(result!.variants, 20)
    assert.isAtMost(queries, 5)
  })
})
