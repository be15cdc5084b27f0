import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { MissingTenantError } from '#foundation'
import { User, UserRole } from '#identity'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('Models that belong to a tenant', () => {
  test('see the rows of their tenant only', async ({ assert }) => {
    const ours = await givenATenant()
    const theirs = await givenATenant()
    const user = await givenAUser(ours, { role: 'operations' })

    assert.exists(await inTenant(ours, () => User.find(user.id)))
    assert.notExists(await inTenant(theirs, () => User.find(user.id)))
    assert.lengthOf(await inTenant(theirs, () => User.query().where('id', user.id)), 0)
    assert.notExists(await inTenant(theirs, () => User.findBy({ email: user.email })))
  })

  test('change no row of another tenant', async ({ assert }) => {
    const ours = await givenATenant()
    const theirs = await givenATenant()
    const user = await givenAUser(ours, { role: 'operations' })

    await inTenant(theirs, () => User.query().where('id', user.id).update({ name: 'stolen' }))
    await assert.rejects(() => inTenant(theirs, () => user.merge({ name: 'stolen' }).save()))
    await assert.rejects(() => inTenant(theirs, () => user.delete()))

    const row = await db.from('users').where('id', user.id).first()
    assert.equal(row.name, user.$original.name)
  })

  test('keep an instant, in whatever zone it comes', async ({ assert }) => {
    const tenant = await givenATenant()
    const user = await givenAUser(tenant, { role: 'operations' })
    const evening = DateTime.fromISO('2026-08-24T00:00:00', { zone: 'America/New_York' })

    await inTenant(tenant, () => user.merge({ lastSignedInAt: evening }).save())

    const kept = await inTenant(tenant, () => User.findOrFail(user.id))
    assert.equal(kept.lastSignedInAt!.toUTC().toISO(), '2026-08-24T04:00:00.000Z')
  })

  test('ask for related rows by the tenant, with which their keys begin', async ({ assert }) => {
    const tenant = await givenATenant()
    const { id } = await givenAUser(tenant, { role: 'operations' })
    const asked: { sql: string; bindings: unknown[] }[] = []
    const listen = (query: (typeof asked)[number]) => void asked.push(query)
    const connection = db.connection().getReadClient()
    connection.on('query', listen)
    await inTenant(tenant, () => User.query().where('id', id).preload('roles').firstOrFail())
    connection.off('query', listen)

    const roles = asked.find(({ sql }) => sql.includes('from `user_roles`'))!
    assert.match(roles.sql, /`user_roles`\.`tenant_id` = \?/)
    assert.include(roles.bindings, tenant.id)
  })

  test('throw where there is no tenant', async ({ assert }) => {
    assert.throws(() => User.query(), MissingTenantError)
    await assert.rejects(() => User.find(1), MissingTenantError)
    await assert.rejects(
      () => User.create({ email: 'a@example.com', name: 'A', locale: 'en', status: 'active' }),
      MissingTenantError
    )
  })

  test('are kept inside their tenant by the database itself', async ({ assert }) => {
    const ours = await givenATenant()
    const theirs = await givenATenant()
    const user = await givenAUser(ours, { role: 'operations' })

    await assert.rejects(
      () =>
        inTenant(theirs, () =>
          UserRole.create({ userId: user.id, role: 'finance', brandId: null, storeId: null })
        ),
      /foreign key constraint fails/
    )
  })
})
