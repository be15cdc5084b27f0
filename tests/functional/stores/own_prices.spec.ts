import { test } from '@japa/runner'
import { PriceVariants, type Store } from '#stores'
import type { Tenant } from '#tenancy'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAnOwnerSignedIn, givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** Every product of the fixture costs 100.00 and may be sold from 90.00 to 120.00. */
async function givenTwoVariants(tenant: Tenant) {
  const brand = await givenABrand(tenant)
  const product = await givenAProduct(tenant, { brand, variants: [{}, {}] })
  const { store, visitor } = await givenAnOwnerSignedIn(tenant, { markupBp: 1_000 })
  const [first, second] = product.variants.map(({ id }) => id)
  const save = (prices: Record<string, string | null>) =>
    visitor.send('PUT', `/my-store/products/${product.id}/prices`, { prices })
  const errors = async () =>
    pageIn(await visitor.get(`/my-store/products/${product.id}`)).props.errors
  const pricesIn = (one: Store) =>
    inTenant(tenant, async () => {
      const priced = await new PriceVariants().handle(one, [first, second])
      return [first, second].map((id) => priced.get(id)!.unitPriceMinor)
    })
  return { store, visitor, product, first, second, save, errors, pricesIn }
}

test.group('An owner’s own prices', () => {
  test('hold for their store, until the field is emptied', async ({ assert }) => {
    const tenant = await givenATenant()
    const other = await givenAStore({ tenant })
    const { store, first, second, save, pricesIn } = await givenTwoVariants(tenant)

    await save({ [first]: '99.90', [second]: '' })
    assert.deepEqual(await pricesIn(store), [9_990n, 11_000n])
    assert.deepEqual(await pricesIn(other), [10_000n, 10_000n])
    await save({ [first]: null, [second]: '90' })
    assert.deepEqual(await pricesIn(store), [11_000n, 9_000n])
  })

  test('outside the band are refused, each by name, and none is saved', async ({ assert }) => {
    const tenant = await givenATenant()
    const { store, first, second, save, errors, pricesIn } = await givenTwoVariants(tenant)

    await save({ [first]: '95.00', [second]: '89.99' })
    const problems = await errors()
    assert.equal(problems[`prices.${second}`], 'Please choose a price from $90.00 to $120.00.')
    assert.isUndefined(problems[`prices.${first}`])
    assert.deepEqual(await pricesIn(store), [11_000n, 11_000n])

    for (const outside of ['120.01', '0', '-100', '1000000000']) {
      await save({ [first]: outside })
      assert.isString((await errors())[`prices.${first}`], outside)
    }
    await save({ [first]: '90.00', [second]: '120.00' })
    assert.deepEqual(await pricesIn(store), [9_000n, 12_000n])
  })

  test('that are no amounts are refused', async ({ assert }) => {
    const tenant = await givenATenant()
    const { store, first, save, errors, pricesIn } = await givenTwoVariants(tenant)
    for (const unreadable of ['ten', '99.999', '1e2', '<b>99</b>', '99,90,10']) {
      await save({ [first]: unreadable })
      assert.match((await errors())[`prices.${first}`], /like 12\.50/, unreadable)
    }
    assert.deepEqual(await pricesIn(store), [11_000n, 11_000n])
  })

  test('are not taken for a variant of another product or tenant', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const { visitor, product, first } = await givenTwoVariants(tenant)
    const another = await givenAProduct(tenant, { brand: await givenABrand(tenant) })
    const theirs = await givenAProduct(neighbour, { brand: await givenABrand(neighbour) })
    const statusOf = async (productId: number, variantId: number) =>
      (
        await visitor.ask(`/my-store/products/${productId}/prices`, {
          method: 'PUT',
          form: { prices: { [variantId]: '99.00' } },
        })
      ).status

    assert.equal(await statusOf(product.id, another.variants[0].id), 404)
    assert.equal(await statusOf(product.id, theirs.variants[0].id), 404)
    assert.equal(await statusOf(theirs.id, theirs.variants[0].id), 404)
    assert.equal(await statusOf(product.id, first), 302)
  })
})
