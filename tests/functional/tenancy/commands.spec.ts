import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import { Operator } from '#identity'
import OperatorCreate from '#identity/commands/operator_create'
import { Tenant } from '#tenancy'
import TenantCreate from '#tenancy/commands/tenant_create'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { mailsTo } from '#tests/fixtures/mailbox'
import { visitorOf } from '#tests/fixtures/http_visitor'

const unique = () => randomUUID().slice(0, 8)

test.group('ace', (group) => {
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  test('tenant:create makes a tenant and invites its admin', async ({ assert }) => {
    const slug = `c-${unique()}`
    const email = `ann@${slug}.example.com`
    const wishes = ['--name=Acme', '--currency=CNY', '--timezone=Asia/Shanghai', '--locale=zh']
    const admin = ['--admin-name=Ann', `--admin-email=${email}`]
    const command = await ace.create(TenantCreate, [slug, ...wishes, ...admin])
    await command.exec()

    assert.equal(command.exitCode, 0)
    const tenant = await Tenant.findByOrFail('slug', slug)
    assert.deepInclude(tenant.scope, { currency: 'CNY', timezone: 'Asia/Shanghai', locale: 'zh' })
    await whenJobsAreDone(tenant)
    assert.lengthOf(await mailsTo(email), 1)
  })

  test('tenant:create names what is wrong, and makes nothing', async ({ assert }) => {
    const slug = `c-${unique()}`
    const wishes = ['--name=Acme', '--currency=XXX', '--admin-name=Ann', '--admin-email=none']
    const command = await ace.create(TenantCreate, [slug, ...wishes])
    await command.exec()

    assert.equal(command.exitCode, 1)
    const said = ace.ui.logger.getLogs().map(({ message }) => message)
    assert.match(said.join('\n'), /currency/)
    assert.match(said.join('\n'), /adminEmail/)
    assert.isNull(await Tenant.findBy('slug', slug))
  })

  test('operator:create makes an operator, then gives a new password', async ({ assert }) => {
    const email = `Ola-${unique()}@Example.com`
    for (const password of ['the first password', 'the second password']) {
      await (await ace.create(OperatorCreate, [email, `--password=${password}`])).exec()
    }
    const operators = await Operator.query().where('email', email.toLowerCase())
    assert.lengthOf(operators, 1)
    const visitor = visitorOf()
    const old = await visitor.signIn(email.toLowerCase(), 'the first password')
    assert.equal(old.location, '/operator/sign-in')
    const current = await visitor.signIn(email, 'the second password')
    assert.equal(current.location, '/operator')
  })
})
