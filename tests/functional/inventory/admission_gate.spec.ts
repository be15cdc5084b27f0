import { test } from '@japa/runner'
import redis from '@adonisjs/redis/services/main'
import { admissionGate } from '#inventory'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** How many of so many are let in. */
async function whenTheyCome(tenant: Tenant, variantId: number, buyers: number) {
  const admissions = []
  for (let buyer = 0; buyer < buyers; buyer++) {
    const wanted = [{ variantId, quantity: 1 }]
    admissions.push(await inTenant(tenant, () => admissionGate.enter(wanted)))
  }
  return admissions.filter((admission) => admission !== null)
}

/** As many as it takes for a variant to count as hot. */
const CROWD = 30

test.group('The gate in front of hot stock', () => {
  test('lets in as many as there are, and asks the database once', async ({ assert }) => {
    const tenant = await givenATenant()
    const neighbour = await givenATenant()
    const [{ id }] = (await givenGoods(tenant, { stock: 3 })).variants
    const [other] = (await givenGoods(neighbour, { stock: 3 })).variants
    await whenTheyCome(tenant, id, CROWD)

    const { result, queries } = await countQueries(() => whenTheyCome(tenant, id, CROWD))
    assert.isAtMost(result.length, 3)
    assert.isAtMost(queries, 1)
    assert.isNotEmpty(await whenTheyCome(neighbour, other.id, 1))
  })

  test('lets in who comes after somebody gave back', async ({ assert }) => {
    const tenant = await givenATenant()
    const [{ id }] = (await givenGoods(tenant, { stock: 2 })).variants
    await whenTheyCome(tenant, id, CROWD)
    await redis.flushdb()
    const [first] = await whenTheyCome(tenant, id, CROWD)
    assert.isEmpty(await whenTheyCome(tenant, id, 1))

    await inTenant(tenant, () => first.giveBack())
    assert.lengthOf(await whenTheyCome(tenant, id, 2), 1)
  })

  test('counts anew what Redis has lost', async ({ assert }) => {
    const tenant = await givenATenant()
    const [{ id }] = (await givenGoods(tenant, { stock: 2 })).variants
    await whenTheyCome(tenant, id, CROWD)
    assert.isEmpty(await whenTheyCome(tenant, id, CROWD))

    await redis.flushdb()
    assert.lengthOf(await whenTheyCome(tenant, id, CROWD), 2)
  })

  test('stands in nobody’s way where there is no rush', async ({ assert }) => {
    const tenant = await givenATenant()
    const [{ id }] = (await givenGoods(tenant, { stock: 0 })).variants
    const { result, queries } = await countQueries(() => whenTheyCome(tenant, id, 3))
    assert.lengthOf(result, 3)
    assert.equal(queries, 0)
  })
})
