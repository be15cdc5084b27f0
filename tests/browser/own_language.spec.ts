import { test } from '@japa/runner'
import { signIn } from '#tests/browser/sign_in'
import { text } from '#tests/browser/text'
import { aVisitor } from '#tests/browser/visitor'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

test.group('A person’s own language', () => {
  test('is read from signing in on, whatever the browser asks for', async ({ assert, browser }) => {
    const tenant = await givenATenant()
    const { email } = await givenAUser(tenant, { role: 'finance', locale: 'zh' })
    const visitor = await aVisitor(browser, { device: 'laptop', locale: 'en' })

    await signIn(visitor, { subdomain: tenant.slug, email })

    const name = text('zh', 'finance.overview.title')
    await visitor.page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 15_000 })
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'zh-CN')
    await visitor.context.close()
  })
})
