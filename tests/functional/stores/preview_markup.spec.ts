import { test } from '@japa/runner'
import { StorePriceOverride } from '#stores/models/store_price_override'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAnOwnerSignedIn } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('Trying a markup', () => {
  test('shows prices, markups and what limits them, and saves nothing', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const { store, visitor } = await givenAnOwnerSignedIn(tenant, { markupBp: 500 })
    await givenAProduct(tenant, { brand, title: 'Rule' })
    const own = await givenAProduct(tenant, { brand, title: 'Own' })
    const variantId = own.variants[0].id
    await inTenant(tenant, () =>
      StorePriceOverride.create({ storeId: store.id, variantId, priceMinor: 9_900n })
    )
    const tried = async (markupBp: number) =>
      pageIn(await visitor.get(`/my-store/markup?markupBp=${markupBp}`)).props.examples.map(
        (example: Record<string, { minor: string }>) => [
          example.price.minor,
          example.markup.minor,
          example.limitedBy,
        ]
      )

    const ownRow = ['9900', '-100', 'own_price']
    assert.deepEqual(await tried(1_000), [ownRow, ['11000', '1000', null]])
    assert.deepEqual(await tried(5_000), [ownRow, ['12000', '2000', 'ceiling']])
    assert.deepEqual(await tried(-3_000), [ownRow, ['9000', '-1000', 'floor']])
    assert.equal((await inTenant(tenant, () => store.refresh())).markupBp, 500)
  })
})
