import { test } from '@japa/runner'
import { lumen, qinghe, type DemoStore } from '#database/demo/index'

/** The store itself and all above it; throws where the chain bites its tail or leaves the tenant. */
function lineage(store: DemoStore, stores: DemoStore[]): DemoStore[] {
  const chain = [store]
  while (chain.at(-1)!.recruiter) {
    const above = stores.find(({ slug }) => slug === chain.at(-1)!.recruiter)
    if (!above || chain.includes(above)) throw new Error(`Broken lineage above ${store.slug}`)
    chain.push(above)
  }
  return chain
}

for (const tenant of [lumen, qinghe]) {
  const { stores } = tenant

  test.group(`Demo stores of ${tenant.slug}`, () => {
    test('are thirty, four of them roots', ({ assert }) => {
      assert.lengthOf(stores, 30)
      assert.lengthOf(
        stores.filter(({ recruiter }) => recruiter === null),
        4
      )
    })

    test('have a lineage of three levels without a cycle', ({ assert }) => {
      const depths = stores.map((store) => lineage(store, stores).length)
      assert.sameMembers([...new Set(depths)], [1, 2, 3])
    })

    test('come after their recruiter, so that they can be opened in this order', ({ assert }) => {
      stores.forEach(({ recruiter }, at) => {
        const opened = stores.slice(0, at).map(({ slug }) => slug)
        if (recruiter) assert.include(opened, recruiter)
      })
    })

    test('have slugs that can be hosts, each once', ({ assert }) => {
      assert.lengthOf(new Set(stores.map(({ slug }) => slug)), 30)
      for (const { slug } of stores) assert.match(slug, /^[a-z][a-z0-9-]{1,30}[a-z0-9]$/)
    })

    test('mark up within what the band allows and show something', ({ assert }) => {
      const products = tenant.brands.flatMap((brand) => brand.products)
      for (const { slug, markupBp, assortment } of stores) {
        assert.isTrue(markupBp >= 0 && markupBp <= 1500, slug)
        if (assortment.rule === 'categories') {
          for (const category of assortment.categories) {
            assert.exists(products.find((product) => product.category === category))
          }
        }
        if (assortment.rule === 'brands') {
          for (const brand of assortment.brands) {
            assert.exists(tenant.brands.find((one) => one.slug === brand))
          }
        }
      }
    })
  })

  test.group(`Demo customers of ${tenant.slug}`, () => {
    test('write from addresses that belong to nobody', ({ assert }) => {
      const people = tenant.customers
      assert.lengthOf(people, 120)
      assert.lengthOf(new Set(people.map(({ email }) => email)), 120)
      for (const { email, phone } of people) {
        assert.match(email, /^[a-z.\-0-9]+@example\.com$/)
        assert.match(phone, tenant.country === 'US' ? /^\+1 \d{3} 555 01\d\d$/ : /^100\d{8}$/)
      }
    })
  })
}

test.group('Demo stores', () => {
  test('include names that break careless code', ({ assert }) => {
    const owners = [lumen, qinghe].flatMap(({ stores }) => stores.map(({ owner }) => owner.name))
    assert.exists(owners.find((name) => /O[’']/.test(name)))
    assert.exists(owners.find((name) => name.includes('陈')))
    assert.exists(owners.find((name) => /\p{Extended_Pictographic}/u.test(name)))
  })
})
