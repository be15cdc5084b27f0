import { test } from '@japa/runner'
import { lumen, qinghe } from '#database/demo/index'

const tenants = [lumen, qinghe]

for (const tenant of tenants) {
  const products = tenant.brands.flatMap((brand) => brand.products)
  const variants = products.flatMap((product) => product.variants)

  test.group(`Demo catalog of ${tenant.slug}`, () => {
    test('has some sixty products of five or six brands', ({ assert }) => {
      assert.isAtLeast(tenant.brands.length, 5)
      assert.isAtLeast(products.length, 58)
      assert.isAtMost(products.length, 64)
    })

    test('gives every variant a SKU and a barcode of its own', ({ assert }) => {
      assert.lengthOf(new Set(variants.map(({ sku }) => sku)), variants.length)
      assert.lengthOf(new Set(variants.map(({ barcode }) => barcode)), variants.length)
    })

    test('ends every barcode with its check digit', ({ assert }) => {
      for (const { barcode } of variants) {
        assert.match(barcode, /^2\d{12}$/)
        const sum = [...barcode].reduce((total, digit, at) => total + +digit * (at % 2 ? 3 : 1), 0)
        assert.equal(sum % 10, 0, barcode)
      }
    })

    test('sells nothing at a loss: supply and 23 % of the floor fit into the floor', ({
      assert,
    }) => {
      for (const variant of variants) {
        const { sku, supplyMinor, floorMinor, retailMinor, ceilingMinor } = variant
        assert.isTrue(supplyMinor + (floorMinor * 2300n) / 10_000n <= floorMinor, sku)
        assert.isTrue(floorMinor <= retailMinor && retailMinor < ceilingMinor, sku)
        assert.isTrue(supplyMinor * 100n >= retailMinor * 49n, sku)
        assert.isTrue(supplyMinor * 100n <= retailMinor * 65n, sku)
        assert.isTrue(ceilingMinor * 100n <= retailMinor * 150n, sku)
      }
    })

    test('has as many values as options, and each combination once', ({ assert }) => {
      for (const product of products) {
        const combinations = product.variants.map(({ values }) => values.join(' / '))
        assert.lengthOf(new Set(combinations), product.variants.length, product.handle)
        for (const { values } of product.variants) {
          assert.lengthOf(values, product.options.length, product.handle)
        }
      }
    })

    test('describes every product in plain words and both languages of its title', ({ assert }) => {
      assert.lengthOf(new Set(products.map(({ handle }) => handle)), products.length)
      assert.lengthOf(new Set(products.map(({ description }) => description)), products.length)
      for (const { handle, title, description } of products) {
        assert.match(title.zh, /\p{Script=Han}/u, handle)
        assert.notMatch(title.en, /\p{Script=Han}/u, handle)
        assert.notMatch(description, /[<>]|\n|\s{2}/, handle)
        assert.isAtLeast(
          description.match(/[.!?。！？](?=”?(\s|$|\p{Script=Han}))/gu)!.length,
          2,
          handle
        )
        assert.equal(/\p{Script=Han}/u.test(description), tenant.locale === 'zh', handle)
      }
    })

    test('files every product under a category that exists, and leaves none empty', ({
      assert,
    }) => {
      const used = new Set(products.map(({ category }) => category))
      assert.sameMembers(
        [...used],
        tenant.categories.map(({ slug }) => slug)
      )
    })
  })
}
