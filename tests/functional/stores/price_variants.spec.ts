import { test } from '@japa/runner'
import type { Product } from '#catalog'
import { PriceVariants, type Store } from '#stores'
import type { Tenant } from '#tenancy'
import { StorePriceOverride } from '#stores/models/store_price_override'
import { StoreProductOverride } from '#stores/models/store_product_override'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** What one store asks for one variant; every product of the fixture costs 10000 (9000 to 12000). */
async function priceOf(tenant: Tenant, store: Store, product: Product, index = 0) {
  const { id } = product.variants[index]
  const prices = await inTenant(tenant, () => new PriceVariants().handle(store, [id]))
  return prices.get(id)!
}

test.group('Pricing variants', () => {
  test('asks retail, the markup or the own price, each store for itself', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const product = await givenAProduct(tenant, { brand, title: 'Kettle' })
    const [plain, marked, own] = [
      await givenAStore({ tenant }),
      await givenAStore({ tenant, markupBp: 1_500 }),
      await givenAStore({ tenant, markupBp: 1_500 }),
    ]
    await inTenant(tenant, () =>
      StorePriceOverride.create({
        storeId: own.id,
        variantId: product.variants[0].id,
        priceMinor: 9_990n,
      })
    )
    const asked = await Promise.all([plain, marked, own].map((s) => priceOf(tenant, s, product)))

    assert.deepEqual(
      asked.map(({ unitPriceMinor }) => unitPriceMinor),
      [10_000n, 11_500n, 9_990n]
    )
    assert.containsSubset(asked[0], {
      productId: product.id,
      brandId: brand.id,
      sku: product.variants[0].sku,
      title: 'Kettle',
      imagePath: null,
      retailPriceMinor: 10_000n,
      supplyPriceMinor: 6_000n,
      currency: 'USD',
      isForSale: true,
    })
  })

  test('brings an own price back into a band that moved since', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const product = await givenAProduct(tenant, { brand })
    const store = await givenAStore({ tenant })
    const variant = product.variants[0]
    await inTenant(tenant, async () => {
      await StorePriceOverride.create({
        storeId: store.id,
        variantId: variant.id,
        priceMinor: 9_100n,
      })
      await variant.merge({ floorPriceMinor: 9_500n }).save()
    })
    assert.equal((await priceOf(tenant, store, product)).unitPriceMinor, 9_500n)
  })

  test('sells nothing that is hidden, unapproved, archived or of a closed door', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const [brand, suspended] = [await givenABrand(tenant), await givenABrand(tenant)]
    const store = await givenAStore({ tenant })
    const paused = await givenAStore({ tenant })
    const good = await givenAProduct(tenant, { brand, variants: [{}, {}] })
    const draft = await givenAProduct(tenant, { brand, status: 'draft' })
    const hidden = await givenAProduct(tenant, { brand })
    const ofSuspended = await givenAProduct(tenant, { brand: suspended })
    await inTenant(tenant, async () => {
      await suspended.merge({ status: 'suspended' }).save()
      await good.variants[1].merge({ status: 'archived' }).save()
      await paused.merge({ status: 'paused', pausedBy: 'owner' }).save()
      await StoreProductOverride.create({
        storeId: store.id,
        productId: hidden.id,
        visibility: 'hidden',
      })
    })
    const isForSale = async (product: Product, index = 0, by = store) =>
      (await priceOf(tenant, by, product, index)).isForSale

    assert.isTrue(await isForSale(good))
    assert.isFalse(await isForSale(good, 1))
    assert.isFalse(await isForSale(good, 0, paused))
    assert.isFalse(await isForSale(draft))
    assert.isFalse(await isForSale(hidden))
    assert.isFalse(await isForSale(ofSuspended))
    assert.isTrue(await isForSale(hidden, 0, await givenAStore({ tenant })))
  })

  test('knows nothing of another tenant’s variants', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const theirs = await givenAProduct(neighbour, { brand: await givenABrand(neighbour) })
    const store = await givenAStore({ tenant })
    const prices = await inTenant(tenant, () =>
      new PriceVariants().handle(store, [theirs.variants[0].id, 0])
    )
    assert.equal(prices.size, 0)
  })

  test('needs as many queries for thirty variants as for one', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const store = await givenAStore({ tenant, assortmentKind: 'brands' })
    const products = [
      await givenAProduct(tenant, { brand, variants: Array.from({ length: 15 }, () => ({})) }),
      await givenAProduct(tenant, { brand, variants: Array.from({ length: 15 }, () => ({})) }),
    ]
    const ids = products.flatMap(({ variants }) => variants.map(({ id }) => id))
    const queriesFor = (variantIds: number[]) =>
      countQueries(() =>
        inTenant(tenant, () =>
          new PriceVariants().handle(store, variantIds).then(({ size }) => size)
        )
      )
    const [one, thirty] = [await queriesFor(ids.slice(0, 1)), await queriesFor(ids)]

    assert.equal(thirty.result, 30)
    assert.equal(thirty.queries, one.queries)
    assert.isAtMost(one.queries, 4)
  })
})
