import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, toDatabaseTime } from '#foundation'
import { Tenant, tenantDirectory } from '#tenancy'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { linkIn, mailsTo } from '#tests/fixtures/mailbox'
import { givenAnOperator } from '#tests/fixtures/operator_fixture'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

const newTenant = (slug: string) => ({
  slug,
  name: `青禾 ${slug}`,
  currency: 'CNY',
  timezone: 'Asia/Shanghai',
  locale: 'zh',
  jurisdiction: 'cn',
  returnWindowDays: '7',
  adminName: 'Lin',
  adminEmail: `lin@${slug}.example.com`,
})

const aSlug = () => `n-${randomUUID().slice(0, 8)}`

test.group('An operator', () => {
  test('makes a tenant, whose first admin comes in by mail', async ({ assert }) => {
    const { visitor, operator } = await givenAnOperator()
    const wishes = newTenant(aSlug())
    assert.equal((await visitor.post('/operator/tenants', wishes)).location, '/operator')

    const tenant = await Tenant.findByOrFail('slug', wishes.slug)
    await whenJobsAreDone(tenant)
    assert.deepInclude(tenant.scope, { currency: 'CNY', timezone: 'Asia/Shanghai', locale: 'zh' })
    assert.equal(tenant.returnWindowDays, 7)
    const link = linkIn((await mailsTo(wishes.adminEmail))[0])
    assert.equal(link.hostname, `${wishes.slug}.localhost`)
    const admin = visitorOf(wishes.slug)
    const token = link.searchParams.get('token')!
    await admin.send('PUT', '/password-reset', { token, password: 'lin chooses her own' })
    await admin.signIn(wishes.adminEmail, 'lin chooses her own')
    assert.equal((await admin.get('/home')).location, '/platform')

    const audit = await db.from('audit_entries').where('tenant_id', tenant.id).orderBy('id')
    assert.deepInclude(audit[0], { action: 'tenant.created', actor_type: 'operator' })
    assert.equal(audit[0].actor_id, operator.id)
  })

  const refused = [
    { why: 'a slug of ours', change: { slug: 'www' }, field: 'slug' },
    { why: 'a slug that is no host name', change: { slug: '-lumen' }, field: 'slug' },
    { why: 'an unknown currency', change: { currency: 'XAU' }, field: 'currency' },
    { why: 'an unknown time zone', change: { timezone: 'Mars/Olympus' }, field: 'timezone' },
    { why: 'a return window of years', change: { returnWindowDays: '900' }, field: 'return' },
    { why: 'no admin', change: { adminEmail: '' }, field: 'adminEmail' },
  ]
  test('cannot make one with {why}')
    .with(refused)
    .run(async ({ assert }, { change, field }) => {
      const { visitor } = await givenAnOperator()
      await visitor.get('/operator/tenants/create')
      const wishes = { ...newTenant(aSlug()), ...change }
      const answer = await visitor.post('/operator/tenants', wishes)
      assert.notEqual(answer.location, '/operator')
      assert.include((await visitor.get('/operator/tenants/create')).body, field)
      assert.isNull(await Tenant.findBy('slug', wishes.slug))
    })

  test('cannot take the address of another tenant', async ({ assert }) => {
    const { visitor } = await givenAnOperator()
    const tenant = await givenATenant()
    const answer = await visitor.post('/operator/tenants', newTenant(tenant.slug))
    assert.equal(answer.location, '/operator/tenants/create')
    assert.include((await visitor.get('/operator/tenants/create')).body, 'This address is taken')
    assert.equal((await Tenant.query().where('slug', tenant.slug)).length, 1)
  })

  test('suspends a tenant and opens it again, on the record', async ({ assert, cleanup }) => {
    cleanup(() => tenantDirectory.forget())
    const { visitor } = await givenAnOperator()
    const tenant = await givenATenant()
    const neighbour = await givenATenant()

    await visitor.post(`/operator/tenants/${tenant.slug}/suspension`)
    assert.equal((await visitorOf(tenant.slug).get('/sign-in')).status, 503)
    assert.equal((await visitorOf(neighbour.slug).get('/sign-in')).status, 200)
    await visitor.send('DELETE', `/operator/tenants/${tenant.slug}/suspension`)
    assert.equal((await visitorOf(tenant.slug).get('/sign-in')).status, 200)

    const audit = await db.from('audit_entries').where('tenant_id', tenant.id).orderBy('id')
    assert.deepEqual(
      audit.map(({ action }) => action),
      ['tenant.suspended', 'tenant.reopened']
    )
  })

  test('finds tenants by name, address and state', async ({ assert }) => {
    const { visitor } = await givenAnOperator()
    const tenant = await givenATenant()
    const other = await givenATenant()
    const found = (await visitor.get(`/operator?search=${tenant.slug}&state=active`)).body
    assert.include(found, tenant.slug)
    assert.notInclude(found, other.slug)
    const nothing = (await visitor.get('/operator?search=100%25_none')).body
    assert.match(nothing, /tenants(&quot;|"):\[\]/)
  })

  test('sees what failed, and lets it be tried again once', async ({ assert }) => {
    const { visitor } = await givenAnOperator()
    const tenant = await givenATenant()
    const now = toDatabaseTime(clock.now())
    const [id] = await db.table('outbox_messages').insert({
      tenant_id: tenant.id,
      job: 'identity.mail_invitation',
      payload: '{"userId":0}',
      state: 'failed',
      attempts: 12,
      available_at: now,
      created_at: now,
      last_error: 'Error: the mail server sleeps\n    at somewhere',
    })
    const page = await visitor.get('/operator/health')
    assert.include(page.body, 'the mail server sleeps')
    assert.notInclude(page.body, 'at somewhere')

    await visitor.post(`/operator/failed-messages/${id}/retry`)
    const message = await db.from('outbox_messages').where('id', id).first()
    assert.deepInclude(message, { state: 'waiting', attempts: 0 })
    await visitor.post(`/operator/failed-messages/${id}/retry`)
    assert.include((await visitor.get('/operator/health')).body, 'not a failed one any more')
    await db.from('outbox_messages').where('id', id).delete()
  })
})

test.group('The operator console', () => {
  test('is closed to everyone else', async ({ assert }) => {
    const tenant = await givenATenant()
    const admin = await givenAUser(tenant, { role: 'platform_admin' })
    const stranger = visitorOf()
    assert.equal((await stranger.signIn(admin.email)).location, '/operator/sign-in')
    const attempts = [
      await stranger.get('/operator'),
      await stranger.get('/operator/health'),
      await stranger.post('/operator/tenants', newTenant(aSlug())),
      await stranger.post(`/operator/tenants/${tenant.slug}/suspension`),
    ]
    for (const { location } of attempts) assert.equal(location, '/operator/sign-in')
    assert.equal((await Tenant.findByOrFail('slug', tenant.slug)).status, 'active')
  })
})
