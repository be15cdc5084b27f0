import { test } from '@japa/runner'
import { UserRole, type Role } from '#identity'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'

test.group('A member of staff signs in', () => {
  const homes: { role: Role; home: string }[] = [
    { role: 'platform_admin', home: '/platform' },
    { role: 'operations', home: '/platform' },
    { role: 'finance', home: '/finance' },
  ]

  for (const { role, home } of homes) {
    test(`and is led home: ${role} to ${home}`, async ({ assert }) => {
      const tenant = await givenATenant()
      const user = await givenAUser(tenant, { role })
      const visitor = visitorOf(tenant.slug)

      assert.equal((await visitor.signIn(user.email)).location, '/home')
      assert.equal((await visitor.get('/home')).location, home)
    })
  }

  test('and chooses where several hats are theirs', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'operations' })
    await inTenant(tenant, () => UserRole.create({ userId: user.id, role: 'finance' }))
    const visitor = visitorOf(tenant.slug)

    await visitor.signIn(user.email)
    const home = await visitor.get('/home')
    assert.equal(home.status, 200)
    assert.include(home.body, '/finance')
    assert.include(home.body, '/platform')
  })

  test('and gets to the page that was asked for', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'operations' })
    const visitor = visitorOf(tenant.slug)

    assert.equal((await visitor.get('/home?from=mail')).location, '/sign-in')
    assert.equal((await visitor.signIn(user.email)).location, '/home?from=mail')
  })

  test('under a new session id, and out again', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const visitor = visitorOf(tenant.slug)
    await visitor.get('/sign-in')
    const before = visitor.cookies.get('banyan_session')

    await visitor.signIn(user.email)
    assert.notEqual(visitor.cookies.get('banyan_session'), before)

    assert.equal((await visitor.send('DELETE', '/session')).location, '/sign-in')
    assert.equal((await visitor.get('/home')).location, '/sign-in')
  })
})

test.group('The front door', () => {
  test('of a tenant leads home, of the operators to their console', async ({ assert }) => {
    const tenant = await givenATenant()
    assert.equal((await visitorOf(tenant.slug).get('/')).location, '/home')
    assert.equal((await visitorOf().get('/')).location, '/operator')
  })
})
