import { test } from '@japa/runner'
import { Category, type Product } from '#catalog'
import { ListStoreProducts, type ListStoreProductsInput, type Store } from '#stores'
import type { Tenant } from '#tenancy'
import { StoreAssortmentScope } from '#stores/models/store_assortment_scope'
import { StoreProductOverride } from '#stores/models/store_product_override'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const pageOf = (tenant: Tenant, store: Store, input: Partial<ListStoreProductsInput> = {}) =>
  inTenant(tenant, () => new ListStoreProducts().handle(store, { locale: 'en', ...input }))

const titlesOf = async (...args: Parameters<typeof pageOf>) =>
  (await pageOf(...args)).products.map(({ title }) => title)

const says = (tenant: Tenant, store: Store, product: Product, visibility: string, position = 0) =>
  inTenant(tenant, () =>
    StoreProductOverride.create({ storeId: store.id, productId: product.id, visibility, position })
  )

test.group('A store’s products', () => {
  test('are the approved ones of active brands, the newest first', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const brand = await givenABrand(tenant, { name: 'Bright' })
    const suspended = await givenABrand(tenant)
    await givenAProduct(tenant, { brand, title: 'Old' })
    await givenAProduct(tenant, {
      brand,
      title: 'New',
      variants: [{}, { retailPriceMinor: 9_500n }],
    })
    await givenAProduct(tenant, { brand, title: 'Draft', status: 'draft' })
    await givenAProduct(tenant, { brand: suspended, title: 'Suspended' })
    await givenAProduct(neighbour, { brand: await givenABrand(neighbour), title: 'Theirs' })
    await inTenant(tenant, () => suspended.merge({ status: 'suspended' }).save())
    const store = await givenAStore({ tenant, markupBp: 100 })

    const { products, next } = await pageOf(tenant, store)
    assert.deepEqual(
      products.map(({ title, brandName, fromPriceMinor, hasSeveralPrices }) => [
        title,
        brandName,
        fromPriceMinor,
        hasSeveralPrices,
      ]),
      [
        ['New', 'Bright', 9_595n, true],
        ['Old', 'Bright', 10_100n, false],
      ]
    )
    assert.isNull(next)
  })

  test('follow the rule, and a word of the owner’s own beats the rule', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea, home] = [await givenABrand(tenant), await givenABrand(tenant)]
    const [drinks, green] = await inTenant(tenant, async () => {
      const parent = await Category.create({ slug: 'drinks', name: 'Drinks', position: 0 })
      const child = { slug: 'green', name: 'Green tea', parentId: parent.id, position: 0 }
      return [parent, await Category.create(child)]
    })
    const sencha = await givenAProduct(tenant, {
      brand: tea,
      title: 'Sencha',
      category: 'green',
    })
    const oolong = await givenAProduct(tenant, {
      brand: tea,
      title: 'Oolong',
      category: 'drinks',
    })
    const cup = await givenAProduct(tenant, { brand: home, title: 'Cup' })
    const storeOf = async (kind: Store['assortmentKind'], scope?: object) => {
      const store = await givenAStore({ tenant, assortmentKind: kind })
      if (scope) {
        await inTenant(tenant, () => StoreAssortmentScope.create({ storeId: store.id, ...scope }))
      }
      return store
    }
    const all = await storeOf('all')
    const drinksOnly = await storeOf('categories', { categoryId: drinks.id })
    const greenOnly = await storeOf('categories', { categoryId: green.id })
    const teaOnly = await storeOf('brands', { brandId: tea.id })
    const picked = await storeOf('selected')
    for (const store of [all, drinksOnly]) await says(tenant, store, oolong, 'hidden')
    for (const store of [greenOnly, picked]) await says(tenant, store, cup, 'shown')
    await says(tenant, teaOnly, sencha, 'featured')

    assert.deepEqual(await titlesOf(tenant, all), ['Cup', 'Sencha'])
    assert.deepEqual(await titlesOf(tenant, drinksOnly), ['Sencha'])
    assert.deepEqual(await titlesOf(tenant, greenOnly), ['Cup', 'Sencha'])
    assert.deepEqual(await titlesOf(tenant, teaOnly), ['Sencha', 'Oolong'])
    assert.deepEqual(await titlesOf(tenant, picked), ['Cup'])
    assert.deepEqual(await titlesOf(tenant, all, { category: 'drinks' }), ['Sencha'])
    assert.deepEqual(await titlesOf(tenant, all, { category: 'none-such' }), [])
  })

  test('are found by words of any language, the owner’s own and the brand’s', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant, { name: 'Bright' })
    const store = await givenAStore({ tenant })
    const other = await givenAStore({ tenant })
    const product = await givenAProduct(tenant, { brand, title: 'Green 100% Tea' })
    await givenAProduct(tenant, { brand, title: 'Cup' })
    await inTenant(tenant, async () => {
      await product.merge({ translations: { zh: { title: '百分百绿茶' } } }).save()
      await StoreProductOverride.create({
        storeId: store.id,
        productId: product.id,
        ownTitle: 'My morning favourite',
      })
    })
    for (const search of ['绿茶', 'tea green', 'BRIGHT morning', '100%']) {
      assert.deepEqual(await titlesOf(tenant, store, { search }), ['My morning favourite'], search)
    }
    assert.deepEqual(await titlesOf(tenant, other, { search: '绿茶', locale: 'zh' }), [
      '百分百绿茶',
    ])
    assert.deepEqual(await titlesOf(tenant, other, { search: 'morning' }), [])
    assert.deepEqual(await titlesOf(tenant, store, { search: 'title' }), [])
    assert.deepEqual(await titlesOf(tenant, store, { search: '%' }), ['My morning favourite'])
    assert.deepEqual(await titlesOf(tenant, store, { search: `'; DROP TABLE stores` }), [])
  })

  test('come page by page, each once, the window on the first only', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const store = await givenAStore({ tenant })
    const products: Product[] = []
    for (const title of ['1', '2', '3', '4', '5', '6']) {
      products.push(await givenAProduct(tenant, { brand, title }))
    }
    await says(tenant, store, products[1], 'featured', 2)
    await says(tenant, store, products[3], 'featured', 1)

    const first = await pageOf(tenant, store, { limit: 2 })
    const second = await pageOf(tenant, store, { limit: 2, after: first.next })
    const titles = [first, second].map((page) => page.products.map(({ title }) => title))
    assert.deepEqual(titles, [
      ['4', '2', '6', '5'],
      ['3', '1'],
    ])
    assert.isNull(second.next)
  })

  test('cost as many queries for forty as for one', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const store = await givenAStore({ tenant, assortmentKind: 'brands' })
    await inTenant(tenant, () =>
      StoreAssortmentScope.create({ storeId: store.id, brandId: brand.id })
    )
    await givenAProduct(tenant, { brand })
    const few = await countQueries(() => pageOf(tenant, store))
    for (let index = 0; index < 39; index++) await givenAProduct(tenant, { brand })
    const many = await countQueries(() => pageOf(tenant, store, { limit: 100 }))

    assert.lengthOf(many.result.products, 40)
    assert.equal(many.queries, few.queries)
    assert.isAtMost(many.queries, 7)
  })
})
