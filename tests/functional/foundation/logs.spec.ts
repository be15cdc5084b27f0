import { test } from '@japa/runner'
import { HttpVisitor } from '#tests/fixtures/http_visitor'
import { anOwnServer } from '#tests/fixtures/own_server'
import { givenATenant, givenAUser, PASSWORD } from '#tests/fixtures/tenant_fixture'

interface LogLine {
  request_id?: string
  tenant?: string
  user?: number
  path?: string
  status?: number
}

test.group('Logs', () => {
  test('tell which request, tenant and user, and nothing personal', async ({ assert, cleanup }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance', name: 'Filippa Nyström' })
    const server = await anOwnServer()
    cleanup(() => server.stop())

    const visitor = new HttpVisitor(`${tenant.slug}.localhost`, { port: server.port })
    await visitor.signIn(user.email, 'a wrong password')
    await visitor.post('/password-resets', { email: user.email })
    await visitor.get(`/sign-in?email=${user.email}`)
    await visitor.get('/password-reset?token=a-secret-token')
    await visitor.signIn(user.email)
    await visitor.get('/home')
    await visitor.get('/no-such-page')
    await server.logged('/no-such-page')

    const lines = server.lines
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as LogLine)
      .filter(({ path }) => path)
    assert.isAtLeast(lines.length, 8)
    for (const line of lines) {
      assert.match(line.request_id ?? '', /^[\w-]{20,}$/, JSON.stringify(line))
      assert.equal(line.tenant, tenant.slug)
    }
    assert.equal(lines.find(({ path }) => path === '/home')?.user, user.id)
    assert.equal(lines.find(({ path }) => path === '/no-such-page')?.status, 404)

    const everything = server.lines.join('\n')
    const personal = [user.email, 'Filippa', PASSWORD, 'a wrong password', 'a-secret-token']
    for (const text of personal) assert.notInclude(everything, text)
  }).timeout(60_000)
})
