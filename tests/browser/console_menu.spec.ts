import { test } from '@japa/runner'
import { assertAccessible } from '#tests/browser/accessibility'
import { signIn } from '#tests/browser/sign_in'
import { text } from '#tests/browser/text'
import { aVisitor } from '#tests/browser/visitor'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

test.group('The menu of a console on a phone', () => {
  for (const locale of ['en', 'zh'] as const) {
    test(`opens when asked to, and closes behind who went, in ${locale}`, async ({
      assert,
      browser,
    }) => {
      const tenant = await givenATenant()
      const { email } = await givenAUser(tenant, { role: 'finance', locale })
      const visitor = await aVisitor(browser, { device: 'phone', locale })
      const { page } = visitor
      await signIn(visitor, { subdomain: tenant.slug, email })
      const ledger = page.getByRole('link', { name: text(locale, 'nav.finance.ledger') })
      assert.isFalse(await ledger.isVisible())

      await page.getByRole('button', { name: text(locale, 'nav.menu') }).press('Enter')
      await assertAccessible(assert, page)
      await ledger.click()
      await page.waitForURL('**/finance/ledger')
      await ledger.waitFor({ state: 'hidden' })
      assert.deepEqual(visitor.consoleErrors, [])
      await visitor.context.close()
    })
  }
})
