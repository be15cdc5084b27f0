import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { InviteUser, User } from '#identity'
import type { Tenant } from '#tenancy'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { linkIn, mailsTo } from '#tests/fixtures/mailbox'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenAnAdmin(tenant: Tenant) {
  const admin = await givenAUser(tenant, { role: 'platform_admin' })
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn(admin.email)
  return { admin, visitor }
}

const rolesOf = async (user: User) => {
  const rows = await db.from('user_roles').where('user_id', user.id).orderBy('role')
  return rows.map(({ role }) => role)
}

const auditOf = async (tenant: Tenant) => {
  const rows = await db.from('audit_entries').where('tenant_id', tenant.id).orderBy('id')
  return rows.map(({ action }) => action)
}

test.group('A platform admin', () => {
  test('invites someone, who chooses a password and is in', async ({ assert }) => {
    const tenant = await givenATenant({ locale: 'zh' })
    const { visitor } = await givenAnAdmin(tenant)
    const email = `ming-${tenant.slug}@example.com`
    await visitor.ask('/platform/team', {
      method: 'POST',
      form: { email, name: 'Ming', roles: ['finance'] },
    })
    await whenJobsAreDone(tenant)

    const [mail] = await mailsTo(email)
    assert.include(mail.subject, '邀请')
    const token = linkIn(mail).searchParams.get('token')!
    const newcomer = visitorOf(tenant.slug)
    await newcomer.send('PUT', '/password-reset', { token, password: 'a password of my own' })
    assert.equal((await newcomer.signIn(email, 'a password of my own')).location, '/home')
    assert.equal((await newcomer.get('/home')).location, '/finance')
    assert.include(await auditOf(tenant), 'user.invited')
  })

  test('gives someone known another hat, and one mail', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'finance' })
    const invitation = {
      email: user.email.toUpperCase(),
      name: 'Someone else',
      roles: [{ role: 'operations' as const }],
      invitedBy: user.actor,
    }
    for (let count = 0; count < 2; count++) {
      await inTenant(tenant, () =>
        db.transaction((trx) => new InviteUser().handle(invitation, trx))
      )
    }
    await whenJobsAreDone(tenant)
    assert.deepEqual(await rolesOf(user), ['finance', 'operations'])
    const mails = await mailsTo(user.email)
    assert.lengthOf(mails, 1)
    assert.equal(linkIn(mails[0]).pathname, '/home')
  })

  test('shuts someone out at once, and lets them in again', async ({ assert }) => {
    const tenant = await givenATenant()
    const { visitor } = await givenAnAdmin(tenant)
    const user = await givenAUser(tenant, { role: 'finance' })
    const theirs = visitorOf(tenant.slug)
    await theirs.signIn(user.email)

    await visitor.post(`/platform/team/${user.id}/suspension`)
    assert.equal((await theirs.get('/home')).location, '/sign-in')
    assert.equal((await theirs.signIn(user.email)).location, '/sign-in')

    await visitor.send('DELETE', `/platform/team/${user.id}/suspension`)
    assert.equal((await theirs.get('/home')).location, '/sign-in', 'old sessions stay ended')
    assert.equal((await theirs.signIn(user.email)).location, '/home')
    assert.includeMembers(await auditOf(tenant), ['user.disabled', 'user.enabled'])
  })

  test('cannot leave the platform without one', async ({ assert }) => {
    const tenant = await givenATenant()
    const { admin, visitor } = await givenAnAdmin(tenant)
    const form = { roles: ['finance'] }
    await visitor.ask(`/platform/team/${admin.id}/roles`, { method: 'PUT', form })
    await visitor.post(`/platform/team/${admin.id}/suspension`)
    assert.deepEqual(await rolesOf(admin), ['platform_admin'])
    assert.equal((await visitor.get('/platform/team')).status, 200)
  })

  test('and another one cannot both leave at once', async ({ assert }) => {
    const tenant = await givenATenant()
    const first = await givenAnAdmin(tenant)
    const second = await givenAnAdmin(tenant)
    await Promise.all([
      first.visitor.ask(`/platform/team/${first.admin.id}/roles`, {
        method: 'PUT',
        form: { roles: ['finance'] },
      }),
      second.visitor.post(`/platform/team/${second.admin.id}/suspension`),
    ])
    const left = await inTenant(tenant, () =>
      User.query()
        .where('status', 'active')
        .whereHas('roles', (roles) => void roles.where('role', 'platform_admin'))
    )
    assert.lengthOf(left, 1)
  })
})

test.group('The team', () => {
  test('is for admins only', async ({ assert }) => {
    const tenant = await givenATenant()
    for (const role of ['operations', 'finance'] as const) {
      const user = await givenAUser(tenant, { role })
      const visitor = visitorOf(tenant.slug)
      await visitor.signIn(user.email)
      assert.equal((await visitor.get('/platform/team')).status, 403, role)
      const promotion = { method: 'PUT', form: { roles: ['platform_admin'] } }
      const path = `/platform/team/${user.id}/roles`
      assert.equal((await visitor.ask(path, promotion)).status, 403)
      assert.deepEqual(await rolesOf(user), [role])
    }
    assert.equal((await visitorOf(tenant.slug).get('/platform/team')).location, '/sign-in')
  })

  test('is that of one tenant', async ({ assert }) => {
    const tenant = await givenATenant()
    const neighbour = await givenATenant()
    const { visitor } = await givenAnAdmin(tenant)
    const foreign = await givenAUser(neighbour, { role: 'finance', name: 'Not of this house' })

    assert.notInclude((await visitor.get('/platform/team')).body, 'Not of this house')
    const attempts = [
      await visitor.post(`/platform/team/${foreign.id}/suspension`),
      await visitor.post(`/platform/team/${foreign.id}/invitation`),
      await visitor.ask(`/platform/team/${foreign.id}/roles`, {
        method: 'PUT',
        form: { roles: ['platform_admin'] },
      }),
    ]
    assert.deepEqual(
      attempts.map(({ status }) => status),
      [404, 404, 404]
    )
    assert.deepEqual(await rolesOf(foreign), ['finance'])
  })
})
