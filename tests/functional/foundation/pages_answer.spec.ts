import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import type { Role } from '#identity'
import {
  givenAFamily,
  givenAPlan,
  givenASale,
  whenBooked,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

/** The areas of the consoles, and a hat that may see all of each. */
const AREAS: { area: string; role: Role }[] = [
  { area: '/platform', role: 'platform_admin' },
  { area: '/finance', role: 'platform_admin' },
  { area: '/brand', role: 'brand_member' },
  { area: '/my-store', role: 'store_owner' },
]

/** The way back from Stripe: there is none for who was not sent there. */
const WAYS_BACK = ['/my-store/payout-account']

/** Every page and every file below `area` whose address needs nothing filled in. */
function addressesBelow(area: string): string[] {
  router.commit()
  return Object.values(router.toJSON())
    .flat()
    .filter(({ methods, pattern }) => methods.includes('GET') && !/[:*]/.test(pattern))
    .map(({ pattern }) => pattern)
    .filter((pattern) => pattern === area || pattern.startsWith(`${area}/`))
    .filter((pattern) => !WAYS_BACK.includes(pattern))
}

async function givenATradingTenant() {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const { owner: store } = await givenAFamily(tenant)
  const goods = await givenGoods(tenant, { brands: 2, variantsOfEach: 2, stock: 20 })
  const { orderId } = await givenASale(tenant, { ...goods, store })
  await whenBooked(tenant, orderId)
  return { tenant, store, brandId: goods.variants[0].brandId }
}

test.group('Pages', () => {
  test('{area} answers at every address, with sales and without any')
    .with(AREAS)
    .run(async ({ assert }, { area, role }) => {
      const addresses = addressesBelow(area)
      assert.isAbove(addresses.length, 2)
      const trading = await givenATradingTenant()
      const empty = await givenATenant()
      const emptyGoods = await givenGoods(empty, { brands: 1, variantsOfEach: 1, stock: 0 })
      for (const place of [
        trading,
        { tenant: empty, store: emptyGoods.store, brandId: emptyGoods.variants[0].brandId },
      ]) {
        const user = await givenAUser(place.tenant, {
          role,
          brandId: role === 'brand_member' ? place.brandId : undefined,
          storeId: role === 'store_owner' ? place.store.id : undefined,
        })
        const visitor = visitorOf(place.tenant.slug)
        await visitor.signIn(user.email)

        for (const address of addresses) {
          const { status, location } = await visitor.get(address)
          assert.include([200, 302], status, `${address} ${location ?? ''}`)
        }
      }
    })
})
