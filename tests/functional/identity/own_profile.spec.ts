import { test } from '@japa/runner'
import { User } from '#identity'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { givenATenant, givenAUser, inTenant, PASSWORD } from '#tests/fixtures/tenant_fixture'

const NEW_PASSWORD = 'a quite different sentence'

async function givenSomeoneSignedIn() {
  const tenant = await givenATenant()
  const user = await givenAUser(tenant, { role: 'finance' })
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn(user.email)
  return { tenant, user, visitor }
}

test.group('One’s own profile', () => {
  test('keeps a name and a language, and speaks it at once', async ({ assert }) => {
    const { tenant, user, visitor } = await givenSomeoneSignedIn()
    const answer = await visitor.send('PATCH', '/profile', { name: 'Filippa', locale: 'zh' })
    assert.equal(answer.headers['x-inertia-location'], '/profile', 'loaded as a whole')
    assert.include((await visitor.get('/profile')).body, '个人资料已保存')

    const saved = await inTenant(tenant, () => User.findOrFail(user.id))
    assert.deepInclude(
      { name: saved.name, locale: saved.locale },
      { name: 'Filippa', locale: 'zh' }
    )
    assert.equal(saved.email, user.email)
  })

  test('takes no other field', async ({ assert }) => {
    const { tenant, user, visitor } = await givenSomeoneSignedIn()
    const wishes = { name: 'F', locale: 'en', email: 'evil@example.com', status: 'disabled' }
    await visitor.send('PATCH', '/profile', { ...wishes, tenantId: 1, sessionEpoch: 9 })
    const saved = await inTenant(tenant, () => User.findOrFail(user.id))
    assert.equal(saved.email, user.email)
    assert.equal(saved.sessionEpoch, 0)
    assert.isTrue(saved.isActive)
  })

  test('changes the password by the old one, and ends all other sessions', async ({ assert }) => {
    const { tenant, user, visitor } = await givenSomeoneSignedIn()
    const elsewhere = visitorOf(tenant.slug)
    await elsewhere.signIn(user.email, PASSWORD, { remember: 'true' })

    const change = { currentPassword: PASSWORD, password: NEW_PASSWORD }
    await visitor.send('PUT', '/profile/password', change)
    assert.equal((await visitor.get('/home')).location, '/finance', 'this session goes on')
    assert.equal((await elsewhere.get('/home')).location, '/sign-in')
    elsewhere.cookies.delete('banyan_session')
    assert.equal((await elsewhere.get('/home')).location, '/sign-in', 'nor is it remembered')
    assert.equal((await elsewhere.signIn(user.email, NEW_PASSWORD)).location, '/home')
  })

  test('does not change it by a wrong or to a short one', async ({ assert }) => {
    const { tenant, user, visitor } = await givenSomeoneSignedIn()
    const attempts = [
      { currentPassword: 'not the one', password: NEW_PASSWORD },
      { currentPassword: PASSWORD, password: 'short' },
    ]
    for (const attempt of attempts) await visitor.send('PUT', '/profile/password', attempt)
    assert.equal((await visitorOf(tenant.slug).signIn(user.email)).location, '/home')
  })
})
