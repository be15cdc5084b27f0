import { existsSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { Product } from '#catalog'
import { givenABrand } from '#tests/fixtures/catalog_fixture'
import { whenAFileIsChecked, whenItIsImported } from '#tests/fixtures/import_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const FOLDER = new URL('../../../../shared/data/shopify-csv/', import.meta.url)
const FILES = [
  { name: 'apparel.csv', products: 20, variants: 22 },
  { name: 'home-and-garden.csv', products: 20, variants: 21 },
]

test.group('Import: real exports of Shopify', () => {
  for (const { name, products, variants } of FILES) {
    const file = new URL(name, FOLDER)
    test(`${name} is imported as it is`, async ({ assert }) => {
      const tenant = await givenATenant()
      const brand = await givenABrand(tenant)
      const checked = await whenAFileIsChecked(tenant, brand, readFileSync(file))
      const { row } = await whenItIsImported(tenant, checked, 'all_or_nothing')
      assert.deepInclude(row.serialize(), {
        state: 'done',
        problemsTotal: 0,
        productsCreated: products,
        variantsCreated: variants,
      })
      const [first] = await inTenant(tenant, () => Product.query().orderBy('id').preload('images'))
      assert.equal(first.status, 'draft')
      assert.match(first.images[0].sourceUrl!, /^https:\/\/burst\.shopifycdn\.com/)
    }).skip(!existsSync(file), `${name} is not on this machine`)
  }
})
