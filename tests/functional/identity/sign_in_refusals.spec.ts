import { test } from '@japa/runner'
import { User } from '#identity'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { givenATenant, givenAUser, inTenant, PASSWORD } from '#tests/fixtures/tenant_fixture'

test.group('Signing in is refused', () => {
  test('in the same words for whatever reason', async ({ assert }) => {
    const tenant = await givenATenant()
    const neighbour = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const disabled = await givenAUser(tenant, { role: 'finance' })
    await inTenant(tenant, () => disabled.merge({ status: 'disabled' }).save())
    const invited = await inTenant(tenant, () =>
      User.create({ email: 'invited@example.com', name: 'Ivy', locale: 'en', password: null })
    )
    const foreign = await givenAUser(neighbour, { role: 'finance' })

    const reasons = [
      { email: user.email, password: 'wrong' },
      { email: 'nobody@example.com', password: PASSWORD },
      { email: disabled.email, password: PASSWORD },
      { email: invited.email, password: PASSWORD },
      { email: foreign.email, password: PASSWORD },
    ]
    for (const { email, password } of reasons) {
      const visitor = visitorOf(tenant.slug)
      const answer = await visitor.signIn(email, password)
      assert.deepEqual([answer.status, answer.location], [302, '/sign-in'], email)
      assert.include((await visitor.get('/sign-in')).body, 'Email and password do not match')
    }
  })

  test('after as much work for an unknown email as for a known one', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const workFor = async (email: string) => {
      const visitor = visitorOf(tenant.slug)
      await visitor.get('/sign-in')
      const before = process.cpuUsage()
      await visitor.signIn(email, 'wrong')
      return process.cpuUsage(before).user
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 4; round++) {
      known.push(await workFor(user.email))
      unknown.push(await workFor(`nobody-${round}@example.com`))
    }
    assert.isAbove(Math.min(...unknown), Math.min(...known) * 0.6)
  })

  test('after five tries with one email, from wherever, and says how long', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const other = await givenAUser(tenant, { role: 'finance' })
    for (let count = 0; count < 5; count++) await visitorOf(tenant.slug).signIn(user.email, 'wrong')

    const visitor = visitorOf(tenant.slug)
    assert.equal((await visitor.signIn(user.email)).location, '/sign-in')
    assert.include((await visitor.get('/sign-in')).body, 'Please wait 15 minutes')
    assert.equal((await visitor.signIn(other.email)).location, '/home')
  })

  test('not by the tries of someone at another tenant', async ({ assert }) => {
    const tenant = await givenATenant()
    const neighbour = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    for (let count = 0; count < 6; count++) {
      await visitorOf(neighbour.slug).signIn(user.email, 'wrong')
    }
    assert.equal((await visitorOf(tenant.slug).signIn(user.email)).location, '/home')
  })

  test('when many are tried at once, no more get through', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const visitors = Array.from({ length: 12 }, () => visitorOf(tenant.slug))
    await Promise.all(visitors.map((visitor) => visitor.get('/sign-in')))
    await Promise.all(visitors.map((visitor) => visitor.signIn(user.email, 'wrong')))

    const told = await Promise.all(visitors.map((visitor) => visitor.get('/sign-in')))
    const looked = told.filter(({ body }) => body.includes('Email and password do not match'))
    assert.lengthOf(looked, 5)
  })

  test('a right password forgives the wrong ones before', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 4; count++) {
        await visitorOf(tenant.slug).signIn(user.email, 'wrong')
      }
      assert.equal((await visitorOf(tenant.slug).signIn(user.email)).location, '/home')
    }
  })
})
