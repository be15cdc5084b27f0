import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { SYSTEM } from '#foundation'
import {
  Product,
  ProductImage,
  SaveProducts,
  Variant,
  type DraftProduct,
  type SavedAs,
} from '#catalog'
import type { Brand } from '#catalog'
import type { Tenant } from '#tenancy'
import { givenABrand } from '#tests/fixtures/catalog_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const PRICES = { supplyPriceMinor: 4000n, retailPriceMinor: 9900n }

const drafts = (count: number, change: Partial<DraftProduct> = {}): DraftProduct[] =>
  Array.from({ length: count }, (_, index) => ({
    handle: `mug-${index}`,
    title: `Mug ${index}`,
    optionNames: ['Size'],
    variants: ['S', 'L'].map((size) => ({
      sku: `MUG-${index}-${size}`,
      title: size,
      optionValues: [size],
      ...PRICES,
    })),
    images: [{ sourceUrl: `https://pictures.example/${index}.jpg`, alt: 'A mug' }],
    ...change,
  }))

const save = (tenant: Tenant, brand: Brand, products: DraftProduct[], status: SavedAs = 'draft') =>
  inTenant(tenant, () =>
    db.transaction((trx) =>
      new SaveProducts().handle({ brandId: brand.id, products, status, actor: SYSTEM }, trx)
    )
  )

test.group('Saving products', () => {
  test('stores products, variants and addresses of pictures, and the same again is nothing', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)

    const first = await save(tenant, brand, drafts(3))
    assert.isTrue(first.ok)
    if (!first.ok) return
    assert.equal(first.value.productsCreated, 3)
    assert.equal(first.value.variantsCreated, 6)
    assert.lengthOf([...first.value.variantIdsBySku], 6)

    const second = await save(tenant, brand, drafts(3))
    assert.isTrue(second.ok)
    if (!second.ok) return
    const { productIdsByHandle, variantIdsBySku, ...counts } = second.value
    assert.deepEqual(Object.values(counts), [0, 0, 0, 0])
    assert.deepEqual(variantIdsBySku, first.value.variantIdsBySku)

    await inTenant(tenant, async () => {
      assert.lengthOf(await Product.all(), 3)
      assert.lengthOf(await Variant.all(), 6)
      const images = await ProductImage.all()
      assert.lengthOf(images, 3)
      assert.isNotNull(images[0].nextAttemptAt)
    })
  })

  test('a batch of two hundred costs as many statements as a batch of two', async ({ assert }) => {
    const tenant = await givenATenant()
    const statements = async (count: number) => {
      const brand = await givenABrand(tenant)
      const products = drafts(count).map((draft) => ({
        ...draft,
        variants: draft.variants.map((variant) => ({
          ...variant,
          sku: `${brand.id}-${variant.sku}`,
        })),
      }))
      let queries = 0
      await inTenant(tenant, () =>
        db.transaction(async (trx) => {
          trx.knexClient.on('query', () => queries++)
          await new SaveProducts().handle(
            { brandId: brand.id, products, status: 'draft', actor: SYSTEM },
            trx
          )
        })
      )
      return queries
    }
    const few = await statements(2)
    assert.isAbove(few, 4)
    assert.equal(await statements(200), few)
  })

  test('another brand’s SKU is refused by name, and nothing is written', async ({ assert }) => {
    const tenant = await givenATenant()
    const [owner, intruder] = [await givenABrand(tenant), await givenABrand(tenant)]
    await save(tenant, owner, drafts(1))

    const result = await save(tenant, intruder, drafts(2))
    assert.isFalse(result.ok)
    if (result.ok) return
    assert.deepEqual(
      result.error.conflicts.map(({ sku, owner: kind }) => [sku, kind]),
      [
        ['MUG-0-S', 'other_brand'],
        ['MUG-0-L', 'other_brand'],
      ]
    )
    await inTenant(tenant, async () => {
      assert.lengthOf(await Product.query().where('brandId', intruder.id), 0)
    })
  })

  test('another tenant may use the same handles and SKUs', async ({ assert }) => {
    for (const tenant of [await givenATenant(), await givenATenant()]) {
      const result = await save(tenant, await givenABrand(tenant), drafts(1))
      assert.isTrue(result.ok)
    }
  })

  test('what a brand changes about a listed product’s price waits beside the price in force', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    await save(tenant, brand, drafts(1), 'approved')
    const [draft] = drafts(1, { title: 'A better mug' })
    draft.variants[0].retailPriceMinor = 10_900n
    draft.variants.push({ sku: 'MUG-0-XL', title: 'XL', optionValues: ['XL'], ...PRICES })
    await save(tenant, brand, [draft], 'submitted')

    const product = await inTenant(tenant, () => Product.query().preload('variants').firstOrFail())
    const [small, , extra] = product.variants
    assert.equal(product.title, 'A better mug')
    assert.isTrue(product.isListed)
    assert.isTrue(product.awaitsReview)
    assert.equal(small.retailPriceMinor, 9900n)
    assert.equal(small.proposedRetailPriceMinor, 10_900n)
    assert.equal(extra.status, 'proposed')
  })
})
