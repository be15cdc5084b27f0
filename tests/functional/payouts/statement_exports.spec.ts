import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { payee, platform, type PayeeType } from '#ledger'
import { Payout } from '#payouts'
import type { Tenant } from '#tenancy'
import { givenABrand } from '#tests/fixtures/catalog_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { aJournal, whenPosted } from '#tests/fixtures/ledger_fixture'
import { whenBatchIsMade } from '#tests/fixtures/payouts_fixture'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'
import type { User } from '#identity'

/** Bookings of 1, 2, 3 … cents, more than a page of the file holds. */
const MANY = 1_203

async function givenBookings(tenant: Tenant, type: PayeeType, ownerId: number, count: number) {
  const kind = type === 'brand' ? 'brand_payable' : 'earnings_available'
  const account = payee(kind, type, ownerId)
  const cents = Array.from({ length: count }, (_, index) => BigInt(index + 1))
  await whenPosted(
    tenant,
    cents.map((minor) => aJournal(randomUUID(), platform('order_clearing'), account, minor))
  )
}

async function givenAPayout(tenant: Tenant, maker: User): Promise<Payout> {
  const batch = await whenBatchIsMade(tenant, maker)
  if (!batch.ok) throw new Error('There is no batch')
  return inTenant(tenant, () => Payout.findByOrFail('batchId', batch.value.id))
}

async function visitorFor(tenant: Tenant, user: User) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn(user.email)
  return visitor
}

/** The amounts of a file in its order, in cents. */
const centsIn = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Math.round(Number(line.split(',')[3]) * 100))

const downFrom = (count: number) => Array.from({ length: count }, (_, index) => count - index)

test.group('Statements as files', () => {
  test('have every booking that a payout pays for, and none of another', async ({ assert }) => {
    const tenant = await givenATenant()
    const maker = await givenAUser(tenant, { role: 'finance' })
    const [store, other] = [await givenAStore({ tenant }), await givenAStore({ tenant })]
    await givenBookings(tenant, 'store', store.id, 3)
    const before = await givenAPayout(tenant, maker)
    await givenBookings(tenant, 'store', store.id, MANY)
    const payout = await givenAPayout(tenant, maker)
    await givenBookings(tenant, 'store', store.id, 2)
    await givenBookings(tenant, 'store', other.id, 2)

    const visitor = await visitorFor(tenant, maker)
    const file = await visitor.get(`/finance/payouts/${payout.number}/export`)
    assert.deepEqual(centsIn(file.body), downFrom(MANY))
    const earlier = await visitor.get(`/finance/payouts/${before.number}/export`)
    assert.deepEqual(centsIn(earlier.body), downFrom(3))
    const { props } = pageIn(await visitor.get(`/finance/payouts/${payout.number}`))
    assert.deepEqual([props.entries.length, props.isCut], [1_000, true])
  })

  test('have all that a brand was ever owed', async ({ assert }) => {
    const tenant = await givenATenant()
    const [brand, other] = [await givenABrand(tenant), await givenABrand(tenant)]
    const member = await givenAUser(tenant, { role: 'brand_member', brandId: brand.id })
    await givenBookings(tenant, 'brand', brand.id, MANY)
    await givenBookings(tenant, 'brand', other.id, 2)

    const visitor = await visitorFor(tenant, member)
    const file = await visitor.get('/brand/statement/export')
    assert.deepEqual(centsIn(file.body), downFrom(MANY))
  })
})
