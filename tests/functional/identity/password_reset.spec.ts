import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import type { Tenant } from '#tenancy'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { linkIn, mailsTo } from '#tests/fixtures/mailbox'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

const NEW_PASSWORD = 'a quite different sentence'

async function whenTheLinkIsMailed(tenant: Tenant, email: string) {
  await visitorOf(tenant.slug).post('/password-resets', { email })
  await whenJobsAreDone(tenant)
  return (await mailsTo(email)).at(-1)!
}

const tokenIn = (link: URL) => link.searchParams.get('token')!

test.group('A forgotten password', (group) => {
  group.each.teardown(() => clock.restore())

  test('is set anew by a mail in the reader’s language and the tenant’s name', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance', locale: 'zh' })

    const mail = await whenTheLinkIsMailed(tenant, user.email)
    assert.include(mail.subject, '密码')
    assert.include(mail.from, tenant.name)
    const link = linkIn(mail)
    assert.equal(link.hostname, `${tenant.slug}.localhost`)

    const visitor = visitorOf(tenant.slug)
    assert.equal((await visitor.get(link.pathname + link.search)).status, 200)
    const reset = { token: tokenIn(link), password: NEW_PASSWORD }
    assert.equal((await visitor.send('PUT', '/password-reset', reset)).location, '/sign-in')
    assert.equal((await visitor.signIn(user.email)).location, '/sign-in', 'the old one is gone')
    assert.equal((await visitor.signIn(user.email, NEW_PASSWORD)).location, '/home')
  })

  test('ends every session and every remembered device', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const laptop = visitorOf(tenant.slug)
    await laptop.signIn(user.email)
    const phone = visitorOf(tenant.slug)
    await phone.post('/session', { ...credentials(user.email), remember: 'true' })
    assert.equal((await phone.get('/home')).location, '/finance')

    const token = tokenIn(linkIn(await whenTheLinkIsMailed(tenant, user.email)))
    await visitorOf(tenant.slug).send('PUT', '/password-reset', { token, password: NEW_PASSWORD })

    assert.equal((await laptop.get('/home')).location, '/sign-in')
    assert.equal((await phone.get('/home')).location, '/sign-in')
    phone.cookies.delete('banyan_session')
    assert.equal((await phone.get('/home')).location, '/sign-in', 'not remembered either')
  })

  test('has links that work once, for an hour, for one tenant', async ({ assert }) => {
    const tenant = await givenATenant()
    const neighbour = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const first = tokenIn(linkIn(await whenTheLinkIsMailed(tenant, user.email)))
    const second = tokenIn(linkIn(await whenTheLinkIsMailed(tenant, user.email)))
    const attempt = (token: string, where = tenant) =>
      visitorOf(where.slug)
        .send('PUT', '/password-reset', { token, password: NEW_PASSWORD })
        .then(({ location }) => location)

    assert.equal(await attempt(first, neighbour), '/forgot-password', 'not at the neighbour’s')
    clock.travel({ minutes: 61 })
    assert.equal(await attempt(second), '/forgot-password', 'not after an hour')
    clock.restore()

    const answers = await Promise.all([1, 2, 3, 4].map(() => attempt(second)))
    assert.deepEqual(answers.sort(), [...Array(3).fill('/forgot-password'), '/sign-in'])
    assert.equal(await attempt(first), '/forgot-password', 'the older link ended with it')

    const page = await visitorOf(tenant.slug).get(`/password-reset?token=${first}`)
    assert.equal(page.status, 410)
  })

  test('keeps only the hash of a link', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const token = tokenIn(linkIn(await whenTheLinkIsMailed(tenant, user.email)))
    for (const table of ['password_resets', 'outbox_messages', 'audit_entries']) {
      const rows = await db.from(table).where('tenant_id', tenant.id)
      assert.notInclude(JSON.stringify(rows), token, table)
    }
  })

  test('tells nobody who has an account', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const ask = async (email: string) => {
      const visitor = visitorOf(tenant.slug)
      const { status, location } = await visitor.post('/password-resets', { email })
      const page = await visitor.get('/sign-in')
      return { status, location, notice: page.body.includes('If there is an account') }
    }
    assert.deepEqual(await ask('nobody-here@example.com'), await ask(user.email))
    await whenJobsAreDone(tenant)
    assert.lengthOf(await mailsTo('nobody-here@example.com'), 0)
    assert.lengthOf(await mailsTo(user.email), 1)
  })

  test('can be asked for only so often', async ({ assert }) => {
    const tenant = await givenATenant()
    const visitor = visitorOf(tenant.slug)
    const ask = () => visitor.post('/password-resets', { email: 'someone@example.com' })
    for (let count = 0; count < 5; count++) assert.equal((await ask()).location, '/sign-in')
    assert.equal((await ask()).location, '/forgot-password')
    assert.include((await visitor.get('/forgot-password')).body, 'Please wait 15 minutes')
  })
})

const credentials = (email: string) => ({ email, password: 'correct horse battery staple' })
