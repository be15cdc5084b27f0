import { test } from '@japa/runner'
import { tenantDirectory } from '#tenancy'
import { HttpVisitor, visitorOf } from '#tests/fixtures/http_visitor'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

test.group('The host decides the tenant', () => {
  test('a host of nobody is not found', async ({ assert }) => {
    for (const host of ['nobody-here.localhost', 'example.com', '127.0.0.1', 'a.b.c.localhost']) {
      const answer = await new HttpVisitor(host).get('/sign-in')
      assert.equal(answer.status, 404, host)
      assert.include(answer.body, 'No one lives at this address')
    }
  })

  test('a suspended tenant says so on every page and lets nobody in', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const visitor = visitorOf(tenant.slug)
    await visitor.signIn(user.email)

    await tenant.merge({ status: 'suspended' }).save()
    tenantDirectory.forget()
    for (const path of ['/', '/home', '/sign-in', '/s/any/']) {
      const answer = await visitor.get(`${path}?lang=zh`)
      assert.equal(answer.status, 503, path)
      assert.include(answer.body, '暂停服务')
    }
    assert.equal((await visitor.signIn(user.email)).status, 503)
  })

  test('no header, query or body names another tenant', async ({ assert }) => {
    const mine = await givenATenant()
    const theirs = await givenATenant()
    const foreign = await givenAUser(theirs, { role: 'finance' })
    const host = `${theirs.slug}.localhost`
    const claims = {
      'x-forwarded-host': host,
      'x-original-host': host,
      'forwarded': `host=${host}`,
      'x-tenant': theirs.slug,
      'x-tenant-id': String(theirs.id),
    }

    const page = await visitorOf(mine.slug).get(`/sign-in?tenant_id=${theirs.id}`, claims)
    assert.include(page.body, mine.name)
    assert.notInclude(page.body, theirs.name)

    const visitor = visitorOf(mine.slug)
    await visitor.get('/sign-in')
    visitor.cookies.set('tenant_id', String(theirs.id))
    const answer = await visitor.ask('/session', {
      method: 'POST',
      form: { ...credentials(foreign.email), tenant_id: String(theirs.id), tenantId: '1' },
      headers: claims,
    })
    assert.equal(answer.location, '/sign-in')
    assert.equal((await visitor.get('/home')).location, '/sign-in')
  })

  test("a copied session finds nobody on another tenant's host", async ({ assert }) => {
    const mine = await givenATenant()
    const theirs = await givenATenant()
    const user = await givenAUser(mine, { role: 'finance' })
    await givenAUser(theirs, { role: 'finance', email: user.email })
    const owner = visitorOf(mine.slug)
    await owner.post('/session', { ...credentials(user.email), remember: 'true' })
    assert.equal((await owner.get('/home')).location, '/finance')

    for (const stolen of [[...owner.cookies.keys()], ['banyan_session'], ['remember_staff']]) {
      const thief = visitorOf(theirs.slug)
      for (const name of stolen) thief.cookies.set(name, owner.cookies.get(name)!)
      assert.equal((await thief.get('/home')).location, '/sign-in', String(stolen))
    }

    const operator = visitorOf()
    for (const [name, value] of owner.cookies) operator.cookies.set(name, value)
    assert.equal((await operator.get('/operator')).location, '/operator/sign-in')
    assert.equal((await owner.get('/home')).location, '/finance', 'the owner is still signed in')
  })

  test('a console path does not exist on the operator host, nor the other way', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    assert.equal((await visitorOf().get('/sign-in')).status, 404)
    assert.equal((await visitorOf(tenant.slug).get('/operator/sign-in')).status, 404)
  })

  test('health answers on any host, even none of ours', async ({ assert }) => {
    for (const host of ['127.0.0.1', 'localhost', 'example.com']) {
      const answer = await new HttpVisitor(host).get('/health')
      assert.include([200, 503], answer.status, host)
      assert.property(JSON.parse(answer.body), 'isHealthy')
    }
  })
})

const credentials = (email: string) => ({ email, password: 'correct horse battery staple' })
