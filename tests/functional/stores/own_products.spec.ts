import { test } from '@japa/runner'
import type { Product } from '#catalog'
import { ListStoreProducts, type Store } from '#stores'
import type { Tenant } from '#tenancy'
import { SetOwnWords } from '#stores/actions/set_own_words'
import { MOST_FEATURED, SetProductVisibility } from '#stores/actions/set_product_visibility'
import { StoreProductOverride } from '#stores/models/store_product_override'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAnOwnerSignedIn, givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const shownIn = (tenant: Tenant, store: Store) =>
  inTenant(tenant, async () => {
    const fresh = await store.refresh()
    const page = await new ListStoreProducts().handle(fresh, { locale: 'en' })
    return page.products.map(({ id }) => id)
  })

const overridesOf = (tenant: Tenant, product: Product) =>
  inTenant(tenant, () => StoreProductOverride.query().where('productId', product.id))

test.group('An owner’s products', () => {
  test('are shown, hidden and put in the window, in this store alone', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const [old, fresh] = [
      await givenAProduct(tenant, { brand }),
      await givenAProduct(tenant, { brand }),
    ]
    const { store, visitor } = await givenAnOwnerSignedIn(tenant)
    const other = await givenAStore({ tenant })
    const set = (product: Product, visibility: string) =>
      visitor.send('PUT', `/my-store/products/${product.id}/visibility`, { visibility })

    await set(fresh, 'hidden')
    assert.deepEqual(await shownIn(tenant, store), [old.id])
    assert.deepEqual(await shownIn(tenant, other), [fresh.id, old.id])
    await set(fresh, 'shown')
    await set(old, 'featured')
    assert.deepEqual(await shownIn(tenant, store), [old.id, fresh.id])
    assert.equal((await set(old, 'sold')).status, 302)
    assert.deepEqual(await shownIn(tenant, store), [old.id, fresh.id])
  })

  test('are written down only where they differ from the rule', async ({ assert }) => {
    const tenant = await givenATenant()
    const product = await givenAProduct(tenant, { brand: await givenABrand(tenant) })
    const { visitor } = await givenAnOwnerSignedIn(tenant)
    const path = `/my-store/products/${product.id}/visibility`
    await visitor.send('PUT', path, { visibility: 'hidden' })
    assert.equal((await overridesOf(tenant, product))[0].visibility, 'hidden')
    await visitor.send('PUT', path, { visibility: 'shown' })
    assert.isNull((await overridesOf(tenant, product))[0].visibility)
  })

  test('fill the window up to its end', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const { store, visitor } = await givenAnOwnerSignedIn(tenant)
    const products: Product[] = []
    for (let index = 0; index <= MOST_FEATURED; index++) {
      products.push(await givenAProduct(tenant, { brand }))
      await visitor.send('PUT', `/my-store/products/${products[index].id}/visibility`, {
        visibility: 'featured',
      })
    }
    const featured = await inTenant(tenant, () =>
      StoreProductOverride.query()
        .where({ storeId: store.id, visibility: 'featured' })
        .orderBy('position')
    )
    assert.deepEqual(
      featured.map(({ productId }) => productId),
      products.slice(0, MOST_FEATURED).map(({ id }) => id)
    )
    const page = pageIn(await visitor.get('/my-store/products'))
    assert.match(page.props.flash.error, new RegExp(`${MOST_FEATURED} products`))
  })

  test('are browsed in views that together are the whole catalog', async ({ assert }) => {
    const tenant = await givenATenant()
    const [brand, other] = [await givenABrand(tenant), await givenABrand(tenant)]
    for (const one of [brand, brand, other]) await givenAProduct(tenant, { brand: one })
    const hidden = await givenAProduct(tenant, { brand })
    await givenAProduct(tenant, { brand, status: 'draft' })
    for (const kind of ['all', 'categories', 'brands', 'selected'] as const) {
      const { visitor } = await givenAnOwnerSignedIn(tenant, { assortmentKind: kind })
      await visitor.send('PUT', '/my-store/assortment', { kind, brandIds: [brand.id] })
      await visitor.send('PUT', `/my-store/products/${hidden.id}/visibility`, {
        visibility: 'hidden',
      })
      const idsOf = async (view: string) =>
        pageIn(await visitor.get(`/my-store/products?view=${view}`)).props.products.map(
          ({ id }: { id: number }) => id
        )
      const [all, shown, notShown] = [
        await idsOf('all'),
        await idsOf('shown'),
        await idsOf('hidden'),
      ]
      assert.lengthOf(all, 4, kind)
      assert.sameMembers([...shown, ...notShown], all, kind)
      assert.lengthOf(shown, { all: 3, categories: 0, brands: 2, selected: 0 }[kind], kind)
    }
  })

  test('take words, prices and places that are saved all at once', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const product = await givenAProduct(tenant, { brand: await givenABrand(tenant) })
    const { store } = await givenAnOwnerSignedIn(tenant)
    await givenAProduct(neighbour, { brand: await givenABrand(neighbour) })
    const { id: storeId } = store
    const { id: productId } = product
    const words = { storeId, productId, ownTitle: 'Mine', ownWords: 'As I like it' }
    await inTenant(tenant, () =>
      Promise.all(
        Array.from({ length: 4 }, () => [
          new SetOwnWords().handle(words),
          new SetProductVisibility().handle({ store, productId, visibility: 'featured' }),
        ]).flat()
      )
    )
    const [overlay, ...others] = await overridesOf(tenant, product)
    assert.deepInclude(overlay.$attributes, { ownTitle: 'Mine', visibility: 'featured' })
    assert.lengthOf(others, 0)
  })

  test('of another tenant, or not approved, are not found', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const theirs = await givenAProduct(neighbour, { brand: await givenABrand(neighbour) })
    const draft = await givenAProduct(tenant, {
      brand: await givenABrand(tenant),
      status: 'draft',
    })
    const { visitor } = await givenAnOwnerSignedIn(tenant)
    for (const { id } of [theirs, draft]) {
      assert.equal((await visitor.get(`/my-store/products/${id}`)).status, 404)
      const changes: [string, object][] = [
        ['visibility', { visibility: 'hidden' }],
        ['words', { ownTitle: 'Mine' }],
        ['prices', { prices: {} }],
      ]
      for (const [what, form] of changes.slice(0, 2)) {
        const answer = await visitor.ask(`/my-store/products/${id}/${what}`, {
          method: 'PUT',
          form: form as Record<string, unknown>,
        })
        assert.equal(answer.status, 404, what)
      }
    }
    assert.lengthOf(await overridesOf(neighbour, theirs), 0)
  })
})
