import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { Customer } from '#identity'
import { BindCustomer, Binding, CreateShareLink, resolveAttribution, ShareLink } from '#network'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenACustomer() {
  const tenant = await givenATenant()
  const [store, other] = [await givenAStore({ tenant }), await givenAStore({ tenant })]
  const customer = await inTenant(tenant, () =>
    Customer.create({ name: 'Kim', email: 'kim@example.com', locale: 'en', status: 'active' })
  )
  const bind = (storeId: number, shareLinkId: number | null) =>
    inTenant(tenant, () =>
      db.transaction((trx) =>
        new BindCustomer().handle(
          {
            customerId: customer.id,
            storeId,
            shareLinkId,
            reason: 'share_link',
            boundAt: clock.now(),
          },
          trx
        )
      )
    )
  const linkOf = (storeId: number) =>
    inTenant(tenant, async () => (await new CreateShareLink().handle({ storeId })).id)
  const creditedIn = (storeId: number, shareCode: string | null = null) =>
    inTenant(tenant, () => resolveAttribution({ shareCode, storeId, customerId: customer.id }))
  return { tenant, store, other, customer, bind, linkOf, creditedIn }
}

test.group('A customer’s binding', () => {
  test('credits later sales without a link, in that store only', async ({ assert }) => {
    const { store, other, bind, linkOf, creditedIn } = await givenACustomer()
    const link = await linkOf(store.id)
    assert.isNull(await creditedIn(store.id))
    await bind(store.id, link)
    assert.containsSubset(await creditedIn(store.id), { shareLinkId: link, via: 'binding' })
    assert.isNull(await creditedIn(other.id))
  })

  test('is written once for the same link, and ends when another takes over', async ({
    assert,
  }) => {
    const { tenant, store, bind, linkOf, creditedIn } = await givenACustomer()
    const first = await linkOf(store.id)
    const again = await bind(store.id, first)
    assert.equal((await bind(store.id, first)).id, again.id)
    assert.equal((await bind(store.id, null)).id, again.id)

    const { id: second } = await inTenant(tenant, () =>
      ShareLink.create({ storeId: store.id, code: 'SECOND22' })
    )
    await bind(store.id, second)
    const bindings = await inTenant(tenant, () => Binding.query().orderBy('id'))
    assert.deepEqual(
      bindings.map(({ shareLinkId, endedAt }) => [shareLinkId, endedAt !== null]),
      [
        [first, true],
        [second, false],
      ]
    )
    assert.equal((await creditedIn(store.id))?.shareLinkId, second)
  })
})
