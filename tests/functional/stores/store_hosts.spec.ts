import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { SYSTEM } from '#foundation'
import type { Store } from '#stores'
import type { Tenant } from '#tenancy'
import { AddHost } from '#stores/actions/add_host'
import { isCustomHost } from '#stores/custom_host'
import { HttpVisitor, visitorOf } from '#tests/fixtures/http_visitor'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const add = async (tenant: Tenant, store: Store, host: string) => {
  const input = { storeId: store.id, host, actor: SYSTEM }
  const result = await inTenant(tenant, () => new AddHost().handle(input))
  return result.ok ? 'added' : result.error.type
}

test.group('A store’s own domain', () => {
  test('{0} can be one: {1}')
    .with([
      ['shop.example.com', true],
      ['xn--fiq228c.example', true],
      ['example.com', true],
      ['localhost', false],
      ['mia.lumen.localhost', false],
      ['shop', false],
      ['shop.example.com:3333', false],
      ['shop_x.example.com', false],
      ['-shop.example.com', false],
      ['10.0.0.1', false],
      ['小店.example.com', false],
      ['<script>.example.com', false],
      [`${'x'.repeat(64)}.example.com`, false],
    ] as [string, boolean][])
    .run(({ assert }, [host, expected]) => {
      assert.equal(isCustomHost(host, 'localhost'), expected)
    })

  test('leads to the shop until it is removed', async ({ assert }) => {
    const tenant = await givenATenant()
    const store = await givenAStore({ tenant, name: 'Mia’s table' })
    const staff = visitorOf(tenant.slug)
    await staff.signIn((await givenAUser(tenant, { role: 'operations' })).email)
    const host = `${randomUUID().slice(0, 8)}.example.com`
    const shop = new HttpVisitor(host)
    assert.equal((await shop.get('/')).status, 404)

    const path = `/platform/stores/${store.slug}/hosts`
    await staff.post(path, { host: host.toUpperCase() })
    const open = await shop.get('/')
    assert.equal(open.status, 200)
    assert.include(open.body, 'Mia’s table')

    await staff.send('DELETE', `${path}/${host}`)
    assert.equal((await shop.get('/')).status, 404)
  })

  test('belongs to one store of one tenant', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const host = `${randomUUID().slice(0, 8)}.example.com`
    assert.equal(await add(tenant, await givenAStore({ tenant }), host), 'added')
    assert.equal(await add(tenant, await givenAStore({ tenant }), host), 'taken')
    assert.equal(await add(neighbour, await givenAStore({ tenant: neighbour }), host), 'taken')
    assert.equal(await add(tenant, await givenAStore({ tenant }), 'x.y.localhost'), 'malformed')
  })
})
