import { test } from '@japa/runner'
import { tenantTable } from '#foundation'
import { visitorOf, type HttpVisitor } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'
import { givenAnEndpoint, givenAReceiver } from '#tests/fixtures/webhook_receiver_fixture'

async function givenAnAdmin() {
  const tenant = await givenATenant()
  const admin = await givenAUser(tenant, { role: 'platform_admin' })
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn(admin.email)
  return { tenant, visitor }
}

const propsOf = async (visitor: HttpVisitor, path: string) => pageIn(await visitor.get(path)).props

test.group('Webhook pages', () => {
  test('show a new address’s secret once', async ({ assert }) => {
    const { tenant, visitor } = await givenAnAdmin()
    await visitor.post('/platform/webhooks', { address: 'https://erp.example.com/hooks' })
    const first = await propsOf(visitor, '/platform/webhooks')
    assert.match(first.newSecret, /^whsec_[\w-]{43}$/)
    const second = await propsOf(visitor, '/platform/webhooks')
    assert.isNull(second.newSecret)
    assert.deepEqual(
      second.endpoints.map(({ url }: { url: string }) => url),
      ['https://erp.example.com/hooks']
    )
    const [row] = await inTenant(tenant, () => tenantTable('webhook_endpoints'))
    assert.notInclude(row.secret, first.newSecret)
  })

  test('refuse addresses that lead inside', async ({ assert }) => {
    const { tenant, visitor } = await givenAnAdmin()
    await visitor.post('/platform/webhooks', { address: 'https://169.254.169.254/latest' })
    const { errors, endpoints } = await propsOf(visitor, '/platform/webhooks')
    assert.match(errors.address, /private network/)
    assert.deepEqual(endpoints, [])
    assert.deepEqual(await inTenant(tenant, () => tenantTable('webhook_endpoints')), [])
  })

  test('are for admins, and for those of the tenant', async ({ assert, cleanup }) => {
    const { url } = await givenAReceiver(cleanup)
    const { tenant, visitor } = await givenAnAdmin()
    const neighbour = await givenATenant()
    const { endpointId } = await givenAnEndpoint(neighbour, url)
    for (const path of ['', '/activity']) {
      const answer = path
        ? await visitor.post(`/platform/webhooks/${endpointId}${path}`)
        : await visitor.get(`/platform/webhooks/${endpointId}`)
      assert.equal(answer.status, 404)
    }
    const someone = await givenAUser(tenant, { role: 'operations' })
    const other = visitorOf(tenant.slug)
    await other.signIn(someone.email)
    assert.equal((await other.get('/platform/webhooks')).status, 403)
  })

  test('switch an address off and on', async ({ assert, cleanup }) => {
    const { url } = await givenAReceiver(cleanup)
    const { tenant, visitor } = await givenAnAdmin()
    const { endpointId } = await givenAnEndpoint(tenant, url)
    const stateOf = async () =>
      (await propsOf(visitor, `/platform/webhooks/${endpointId}`)).endpoint.state
    await visitor.send('DELETE', `/platform/webhooks/${endpointId}/activity`)
    assert.equal(await stateOf(), 'disabled')
    await visitor.post(`/platform/webhooks/${endpointId}/activity`)
    assert.equal(await stateOf(), 'active')
  })
})
