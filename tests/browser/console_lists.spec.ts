import { test } from '@japa/runner'
import { signIn } from '#tests/browser/sign_in'
import { text } from '#tests/browser/text'
import { aVisitor } from '#tests/browser/visitor'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

test.group('An empty list', () => {
  for (const locale of ['en', 'zh'] as const) {
    test(`blames its filters only where there are any, in ${locale}`, async ({
      assert,
      browser,
    }) => {
      const tenant = await givenATenant()
      const { email } = await givenAUser(tenant, { role: 'operations', locale })
      const visitor = await aVisitor(browser, { device: 'laptop', locale })
      const { page } = visitor
      await signIn(visitor, { subdomain: tenant.slug, email })

      await visitor.visit(tenant.slug, '/platform/invoices')
      await page.getByText(text(locale, 'invoices.empty')).waitFor()
      await visitor.visit(tenant.slug, '/platform/invoices?state=issued')
      await page.getByText(text(locale, 'common.no_match'), { exact: true }).waitFor()
      assert.equal(await page.getByText(text(locale, 'invoices.empty')).count(), 0)

      await page.getByRole('link', { name: text(locale, 'common.clear_filters') }).click()
      await page.getByText(text(locale, 'invoices.empty')).waitFor()
      assert.deepEqual(visitor.consoleErrors, [])
      await visitor.context.close()
    })
  }
})
